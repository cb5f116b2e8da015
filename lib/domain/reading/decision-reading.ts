import type { Zone } from '../zone'

/** What a text says about itself. A field is absent when the text does not state it. */
export type ReadHeader = {
  number?: string
  issuer?: string
  /** YYYY-MM-DD. */
  signedOn?: string
  /** ISO 8601 with +07:00. */
  effectiveAt?: string
}

export type ReadItem = {
  communeCode: string
  zone: Zone
  /** The words of the text, as written. */
  matched: string
  /** 0 to 1: 1 is letter for letter. */
  confidence: number
  /** First line is 1. */
  line: number
  note?: string
}

export const QUESTION_KINDS = [
  'ambiguous-commune',
  'near-names',
  'outside-district',
  'conflicting-zones',
  'count-mismatch',
  'unknown-zone',
  'whole-district',
  'rest-uncertain',
] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

export type QuestionCandidate = { communeCode: string; label: string }

export type ReadQuestion = {
  id: string
  /** The question in Vietnamese, for the operator. */
  text: string
  kind: QuestionKind
  matched: string
  /** The zone that the text gives, null when it gives none or several. */
  zone: Zone | null
  candidates: QuestionCandidate[]
  line: number
}

export const UNREAD_REASONS = ['no-such-commune', 'not-a-place', 'named-without-zone'] as const
export type UnreadReason = (typeof UNREAD_REASONS)[number]
export type UnreadText = { text: string; line: number; reason: UnreadReason }

export type DecisionReading = {
  header: ReadHeader
  items: ReadItem[]
  questions: ReadQuestion[]
  unread: UnreadText[]
}
