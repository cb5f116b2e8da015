import * as z from 'zod/mini'
import { QUESTION_KINDS, UNREAD_REASONS } from '@/lib/domain/reading/decision-reading'
import { ZONES } from '@/lib/domain/zone'

const zoneSchema = z.enum(ZONES)

/** One commune's zone as the draft has it, and where it comes from. */
const draftItemSchema = z.object({
  communeCode: z.string(),
  zone: zoneSchema,
  /** `text`: read; `answer`: the operator's answer to a question; `hand`: set by the operator. */
  by: z.enum(['text', 'answer', 'hand']),
  /** The words of the text that it was read from. */
  matched: z.optional(z.string()),
  /** 0 to 1, for what was read. */
  confidence: z.optional(z.number()),
  line: z.optional(z.number()),
  note: z.optional(z.string()),
})
export type DraftItem = z.infer<typeof draftItemSchema>

const draftQuestionSchema = z.object({
  id: z.string(),
  text: z.string(),
  kind: z.enum(QUESTION_KINDS),
  matched: z.string(),
  zone: z.nullable(zoneSchema),
  candidates: z.array(z.object({ communeCode: z.string(), label: z.string() })),
  line: z.number(),
  /** Skipped questions stay in sight, and can be asked again. */
  state: z.enum(['open', 'skipped']),
})
export type DraftQuestion = z.infer<typeof draftQuestionSchema>

const headerSchema = z.object({
  number: z.string(),
  issuer: z.string(),
  /** YYYY-MM-DD, or empty. */
  signedOn: z.string(),
  when: z.enum(['now', 'at']),
  /** The province's calendar day and clock, as date and time inputs give them. */
  effectiveDay: z.string(),
  effectiveTime: z.string(),
})
export type DraftHeader = z.infer<typeof headerSchema>

/** What an operator is preparing, whole: what is stored on the device is what is shown. */
export const operatorDraftSchema = z.object({
  version: z.literal(1),
  /** Idempotency-Key of this draft, the same until it is published. */
  key: z.string(),
  text: z.string(),
  header: headerSchema,
  /** Header fields that stand as the text gave them. */
  fromText: z.array(z.string()),
  note: z.string(),
  items: z.array(draftItemSchema),
  questions: z.array(draftQuestionSchema),
  unread: z.array(z.object({ text: z.string(), line: z.number(), reason: z.enum(UNREAD_REASONS) })),
  /** Doubts that the operator has seen, by fingerprint. */
  seen: z.array(z.string()),
  /** How many texts were read into it: makes the questions' ids unique. */
  readings: z.number(),
  /** The request that was sent and whose answer was lost, byte for byte. */
  unanswered: z.nullable(z.string()),
  savedAt: z.nullable(z.string()),
})
export type OperatorDraft = z.infer<typeof operatorDraftSchema>

export const emptyDraft = (key: string): OperatorDraft => ({
  version: 1,
  key,
  text: '',
  header: { number: '', issuer: '', signedOn: '', when: 'now', effectiveDay: '', effectiveTime: '00:00' },
  fromText: [],
  note: '',
  items: [],
  questions: [],
  unread: [],
  seen: [],
  readings: 0,
  unanswered: null,
  savedAt: null,
})

/** Nothing in it that somebody would miss. */
export const isEmptyDraft = (draft: OperatorDraft): boolean =>
  draft.text.trim() === '' &&
  draft.items.length === 0 &&
  draft.questions.length === 0 &&
  draft.header.number.trim() === '' &&
  draft.note.trim() === ''

export const openQuestions = (draft: OperatorDraft): DraftQuestion[] =>
  draft.questions.filter(({ state }) => state === 'open')

/** Below this the operator is asked to compare with the paper. */
export const SURE_ENOUGH = 0.9

/** What was read, but not letter for letter. */
export const isUnsure = (item: DraftItem): boolean => item.by === 'text' && (item.confidence ?? 1) < SURE_ENOUGH
