import type { ZoneCounts, ZoneOrNone } from '../domain/zone'
import type { ChangeFacts } from '../services/view-change'

/** Zones of the communes that have one, or had one; null where the map shows no zones at all. */
export type MapZones = ReadonlyMap<string, ZoneOrNone> | null

export type Place = { code: string; name: string; districtName: string }

/** What one image shows. */
export type PreviewFacts =
  | { kind: 'change'; change: ChangeFacts; zones: MapZones }
  | { kind: 'unclassified'; place: Place }
  | { kind: 'province'; counts: ZoneCounts; at: string | null; zones: MapZones }
  | { kind: 'neutral' }
