import type { CommuneCode } from './commune'
import type { DecisionRef } from './decision'
import type { ZoneChangedEvent } from './event'
import { countZones, type ZoneCounts, type ZoneOrNone } from './zone'

/** How one commune stands. Unclassified: all three are null. `decision` is the one that stands now; `since` is ISO. */
export type BoardEntry = { zone: ZoneOrNone; since: string | null; decision: DecisionRef | null }

export const UNCLASSIFIED: BoardEntry = { zone: null, since: null, decision: null }

/** The zones of all communes at a seq of an epoch. */
export type Board = {
  epoch: string
  seq: number
  /** Instant of the newest fact in it (or the asked instant, for a board of the past), ISO. */
  asOf: string
  zones: Record<CommuneCode, BoardEntry>
  counts: ZoneCounts
}
export type Zones = Readonly<Record<CommuneCode, BoardEntry>>

/** Counts the communes of a board by zone. */
export const countBoard = (zones: Zones): ZoneCounts => countZones(Object.values(zones).map((entry) => entry.zone))

/** The entry that a change leaves behind. Absolute: applying it twice does no harm. */
export function entryAfter(data: ZoneChangedEvent['data']): BoardEntry {
  return data.to === null ? UNCLASSIFIED : { zone: data.to, since: data.since, decision: data.decision }
}
