import { z } from 'zod'
import { ASSIGNMENT_STATES } from './assignment-state'
import { channelSchema } from './channel-schema'

export { ASSIGNMENT_STATES, type AssignmentState } from './assignment-state'
export const assignmentStateSchema = z.enum(ASSIGNMENT_STATES)

/** A unit's duty under one decision, for all communes of that decision that concern it: nobody answers 109 times. */
export const assignmentSchema = z.object({
  id: z.string(),
  unit: z.object({ id: z.string(), name: z.string(), level: z.string() }),
  decision: z.object({ id: z.string(), number: z.string() }),
  communes: z.array(z.string()),
  state: assignmentStateSchema,
  sentAt: z.iso.datetime({ offset: true }),
  acknowledgedAt: z.iso.datetime({ offset: true }).nullable(),
  doneAt: z.iso.datetime({ offset: true }).nullable(),
  who: z.string().nullable(),
  note: z.string().nullable(),
  channels: z.array(channelSchema),
})
export type Assignment = z.infer<typeof assignmentSchema>
