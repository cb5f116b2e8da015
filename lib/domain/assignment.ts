import { z } from 'zod'
import { ANSWER_KINDS, ANSWER_WAYS, ASSIGNMENT_STATES } from './assignment-state'
import { channelSchema } from './channel-schema'

export { ASSIGNMENT_STATES, type AssignmentState } from './assignment-state'
export const assignmentStateSchema = z.enum(ASSIGNMENT_STATES)

const instant = z.iso.datetime({ offset: true })

/** One thing that a unit said, as it stays on record; `undoes` is the answer that an undo takes back. */
export const assignmentAnswerSchema = z.object({
  id: z.string(),
  at: instant,
  who: z.string(),
  via: z.enum(ANSWER_WAYS),
  answer: z.enum(ANSWER_KINDS),
  channel: channelSchema.nullable(),
  note: z.string().nullable(),
  undoes: z.string().nullable(),
})
export type AssignmentAnswerEntry = z.infer<typeof assignmentAnswerSchema>

/** A unit's duty under one decision, for all communes of that decision that concern it: nobody answers 109 times. */
export const assignmentSchema = z.object({
  id: z.string(),
  unit: z.object({ id: z.string(), name: z.string(), level: z.string() }),
  decision: z.object({ id: z.string(), number: z.string() }),
  communes: z.array(z.string()),
  /** Green communes that it has to keep green, beside those that turned red or orange. */
  keepGreen: z.array(z.string()).default([]),
  state: assignmentStateSchema,
  sentAt: instant,
  acknowledgedAt: instant.nullable(),
  doneAt: instant.nullable(),
  who: z.string().nullable(),
  note: z.string().nullable(),
  channels: z.array(channelSchema),
  /** By when it should have been received; null where no clock runs. */
  dueAt: instant.nullable().default(null),
  /** When the server found it unanswered past that time. */
  overdueAt: instant.nullable().default(null),
  /** When the unit above was told, and which that is. */
  escalatedAt: instant.nullable().default(null),
  escalatedTo: z.object({ id: z.string(), name: z.string() }).nullable().default(null),
  /** When later changes had overtaken all of it: it is not to be acted on any more. */
  supersededAt: instant.nullable().default(null),
  /** All answers in their order, those taken back too. */
  answers: z.array(assignmentAnswerSchema).default([]),
})
export type Assignment = z.infer<typeof assignmentSchema>
