import { z } from 'zod'
import { communeCodeSchema } from './commune-schema'
import { countSchema } from './count-schema'
import { lineSchema, textSchema } from './text'
import { instantSchema } from './time-schema'
import { zoneSchema } from './zone-schema'

/** `scheduled`: published, not yet in effect. `in-force`: its changes are in the log. `revoked`: taken back. */
export const DECISION_STATES = ['scheduled', 'in-force', 'revoked'] as const
export const decisionStateSchema = z.enum(DECISION_STATES)
export type DecisionState = z.infer<typeof decisionStateSchema>

export const decisionItemSchema = z.object({ communeCode: communeCodeSchema, zone: zoneSchema })
export type DecisionItem = z.infer<typeof decisionItemSchema>

/** Enough for the communes of the whole country in one decision. */
export const MAX_ITEMS = 12_000

/** Outside these years a date is a slip of the hand, and some would not come back from the database. */
const isPlausible = (date: string): boolean => date >= '2000' && date < '2101'
const IMPLAUSIBLE = 'Năm phải từ 2000 đến 2100.'

/** What an operator or a program hands in. Times are instants; texts come out in NFC with single spaces. */
export const decisionDraftSchema = z
  .object({
    number: lineSchema(120),
    issuer: lineSchema(300),
    /** Calendar day of signing, YYYY-MM-DD. */
    signedOn: z.iso.date().refine(isPlausible, IMPLAUSIBLE),
    effectiveAt: instantSchema.refine(isPlausible, IMPLAUSIBLE),
    items: z.array(decisionItemSchema).min(1).max(MAX_ITEMS),
    note: textSchema(4000).nullish(),
    /** The board's seq that the draft was prepared on; with it, publishing refuses when its communes moved since. */
    preparedOn: countSchema.optional(),
  })
  .superRefine((draft, context) => {
    const seen = new Map<string, number>()
    draft.items.forEach((item, index) => {
      const before = seen.get(item.communeCode)
      if (before !== undefined)
        context.addIssue({
          code: 'custom',
          path: ['items', index, 'communeCode'],
          message: `Địa bàn ${item.communeCode} có mặt hai lần (mục ${before + 1} và ${index + 1}); hãy giữ lại một.`,
        })
      seen.set(item.communeCode, index)
    })
  })
export type DecisionDraft = z.infer<typeof decisionDraftSchema>

/** The two facts by which a decision is named everywhere. */
export const decisionRefSchema = z.object({ id: z.string(), number: z.string() })
export type DecisionRef = z.infer<typeof decisionRefSchema>

/** A published decision whose time has not come, as every reader gets it. `effectiveAt` is ISO. */
export type ScheduledDecision = { decision: DecisionRef; issuer: string; effectiveAt: string; items: DecisionItem[] }

/** A decision as the system holds it. */
export type Decision = {
  id: string
  number: string
  issuer: string
  signedOn: string
  effectiveAt: Date
  items: DecisionItem[]
  note: string | null
  state: DecisionState
  /** Order of publishing; settles which of two decisions with the same time of effect stands. */
  order: number
  publishedAt: Date
  publishedBy: string
  revokedAt: Date | null
  revokeReason: string | null
}
