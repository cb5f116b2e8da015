import { z } from 'zod'
import { type CommuneCode, communeCodeSchema } from './commune'
import { decisionRefSchema } from './decision'
import type { ZoneChangedEvent } from './event'
import { instantSchema } from './time'
import { countZones, type ZoneCounts, zoneOrNoneSchema } from './zone'

/** How one commune stands. Unclassified: all three are null. `decision` is the one that stands now. */
export const boardEntrySchema = z.object({
  zone: zoneOrNoneSchema,
  since: instantSchema.nullable(),
  decision: decisionRefSchema.nullable(),
})
export type BoardEntry = z.infer<typeof boardEntrySchema>

export const UNCLASSIFIED: BoardEntry = { zone: null, since: null, decision: null }

export const zoneCountsSchema = z.object({
  green: z.number().int(),
  yellow: z.number().int(),
  orange: z.number().int(),
  red: z.number().int(),
  none: z.number().int(),
})

/** The zones of all communes at a seq of an epoch. */
export const boardSchema = z.object({
  epoch: z.string(),
  seq: z.number().int().nonnegative(),
  /** Instant of the newest fact in it (or the asked instant, for a board of the past). */
  asOf: instantSchema,
  zones: z.record(communeCodeSchema, boardEntrySchema),
  counts: zoneCountsSchema,
})
export type Board = z.infer<typeof boardSchema>
export type Zones = Readonly<Record<CommuneCode, BoardEntry>>

/** Counts the communes of a board by zone. */
export const countBoard = (zones: Zones): ZoneCounts => countZones(Object.values(zones).map((entry) => entry.zone))

/** The entry that a change leaves behind. Absolute: applying it twice does no harm. */
export function entryAfter(data: ZoneChangedEvent['data']): BoardEntry {
  return data.to === null ? UNCLASSIFIED : { zone: data.to, since: data.since, decision: data.decision }
}
