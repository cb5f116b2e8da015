/** A draft is its author's; what left the draft keeps its words for ever. */
export const REVISION_STATES = ['draft', 'submitted', 'in-force', 'superseded', 'rejected', 'withdrawn'] as const
export type RevisionState = (typeof REVISION_STATES)[number]

/** The language that leads; the others follow it. */
export const LEADING_LANGUAGE = 'vi'

/** What people read of a text. */
export type Words = { title: string | null; text: string }

/** A text as an editor wrote it, for the items that had the same words when it was drafted. */
export type TextRevision = Words & {
  id: string
  edition: string
  /** "vi", or the language of a variant. */
  language: string
  itemIds: string[]
  /** Rises within edition, language and first item. */
  number: number
  /** The guideline's paragraph; never altered. */
  source: string
  state: RevisionState
  /** Fingerprint and words of the Vietnamese that the author had before them. */
  baseHash: string
  baseText: string
  /** The revision whose words it brings back. */
  restores: string | null
  note: string | null
  author: string
  authorId: string
  createdAt: Date
  updatedAt: Date
  /** Rises with every save of the draft. */
  saves: number
  decidedBy: string | null
  decidedById: string | null
  decidedAt: Date | null
  decideNote: string | null
  /** Version of the content in which it came into force. */
  version: number | null
}

/** Tells two sets of words apart: the same words, source included, always give the same. */
export type Fingerprint = (words: { title?: string | null | undefined; text: string; source: string }) => string
