import type { BoardEntry } from '../domain/board'
import type { ZoneOrNone } from '../domain/zone'
import { formatDateTime } from '../i18n/format-time'
import { zoneKey } from './zone-style'

/** How a commune stands on a map: a full board entry, or only a zone where the map shows no live board. */
export type MapStanding = Pick<BoardEntry, 'zone'> & Partial<BoardEntry>
export type Standings = Readonly<Record<string, MapStanding>>

/** The words that a map needs of a translator; given in, so that this stays free of React. */
export type ZoneWord = (key: ReturnType<typeof zoneKey>) => string

/** "Vùng đỏ, từ 00:00 15/08/2021"; without a time only the zone. */
export function standingText(
  standing: MapStanding | undefined,
  zoneName: ZoneWord,
  sinceWord: (time: string) => string,
) {
  const name = zoneName(zoneKey(standing?.zone ?? null))
  return standing?.since ? `${name}, ${sinceWord(formatDateTime(standing.since))}` : name
}

/** Zones alone, as standings. */
export const asStandings = (zones: Readonly<Record<string, ZoneOrNone>>): Standings =>
  Object.fromEntries(Object.entries(zones).map(([code, zone]) => [code, { zone }]))
