import { z } from 'zod'
import type { Board } from './board'
import { communeCodeSchema } from './commune-schema'
import { decisionRefSchema } from './decision'
import { instantSchema } from './time-schema'
import { zoneOrNoneSchema } from './zone-schema'

export const boardEntrySchema = z.object({
  zone: zoneOrNoneSchema,
  since: instantSchema.nullable(),
  decision: decisionRefSchema.nullable(),
})

export const zoneCountsSchema = z.object({
  green: z.number().int(),
  yellow: z.number().int(),
  orange: z.number().int(),
  red: z.number().int(),
  none: z.number().int(),
})

export const boardSchema = z.object({
  epoch: z.string(),
  seq: z.number().int().nonnegative(),
  asOf: instantSchema,
  zones: z.record(communeCodeSchema, boardEntrySchema),
  counts: zoneCountsSchema,
}) satisfies z.ZodType<Board>
