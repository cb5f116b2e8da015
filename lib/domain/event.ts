import { z } from 'zod'
import { assignmentSchema } from './assignment'
import { communeCodeSchema } from './commune-schema'
import { decisionItemSchema, decisionRefSchema } from './decision'
import { instantSchema } from './time-schema'
import { TRANSITIONS } from './transition'
import { zoneOrNoneSchema } from './zone-schema'

/** Who can see an event. Staff see all; the public sees zones, decisions and packages. */
export const AUDIENCES = ['public', 'staff'] as const
export type Audience = (typeof AUDIENCES)[number]

const envelope = {
  /** Position in the one log; rises without end within an epoch. */
  seq: z.number().int().positive(),
  /** The seq before it that the same audience can see; 0 before the first. */
  prev: z.number().int().nonnegative(),
  /** When it was written. */
  at: instantSchema,
}

export const zoneChangedSchema = z.object({
  ...envelope,
  type: z.literal('zone-changed'),
  data: z.object({
    commune: communeCodeSchema,
    from: zoneOrNoneSchema,
    to: zoneOrNoneSchema,
    transition: z.enum(TRANSITIONS),
    effectiveAt: instantSchema,
    /** Since when the commune has been in `to`; null when it is unclassified. */
    since: instantSchema.nullable(),
    /** The decision that stands after the change; the revoked one where none stands. */
    decision: decisionRefSchema,
    /** Present when the change comes from taking a decision back. */
    revokes: decisionRefSchema.optional(),
    edition: z.string(),
  }),
})
export type ZoneChangedEvent = z.infer<typeof zoneChangedSchema>

export const decisionScheduledSchema = z.object({
  ...envelope,
  type: z.literal('decision-scheduled'),
  data: z.object({
    decision: decisionRefSchema,
    issuer: z.string(),
    effectiveAt: instantSchema,
    items: z.array(decisionItemSchema),
  }),
})

export const decisionRevokedSchema = z.object({
  ...envelope,
  type: z.literal('decision-revoked'),
  data: z.object({
    decision: decisionRefSchema,
    reason: z.string(),
    /** What it was before: a scheduled decision changes no commune. */
    was: z.enum(['scheduled', 'in-force']),
  }),
})

export const assignmentUpdatedSchema = z.object({
  ...envelope,
  type: z.literal('assignment-updated'),
  data: assignmentSchema,
})

export const packageRevisedSchema = z.object({
  ...envelope,
  type: z.literal('package-revised'),
  data: z.object({ edition: z.string(), version: z.number().int().positive() }),
})

/** One row of the log, as every reader gets it. */
export const logEventSchema = z.discriminatedUnion('type', [
  zoneChangedSchema,
  decisionScheduledSchema,
  decisionRevokedSchema,
  assignmentUpdatedSchema,
  packageRevisedSchema,
])
export type LogEvent = z.infer<typeof logEventSchema>
export type EventType = LogEvent['type']

/** What a writer hands to the log: the log itself gives seq, prev and time. */
export type EventDraft = { [E in LogEvent as E['type']]: { type: E['type']; data: E['data'] } }[EventType]

/** The audience an event type is for. */
export const audienceOf = (type: EventType): Audience => (type === 'assignment-updated' ? 'staff' : 'public')
