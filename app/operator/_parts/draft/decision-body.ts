import type { DecisionItem } from '@/lib/domain/decision'
import type { OperatorDraft } from './operator-draft'
import { provinceInstant } from './province-clock'

/** What the doors for checking and publishing take. */
export type DecisionBody = {
  number: string
  issuer: string
  signedOn: string
  effectiveAt: string
  items: DecisionItem[]
  note: string | null
}

export type DraftField = 'number' | 'issuer' | 'signedOn' | 'effectiveAt' | 'items'

/** What is still missing, in the order of the screen. */
export function missingFields(draft: OperatorDraft): DraftField[] {
  const { number, issuer, signedOn, when, effectiveDay, effectiveTime } = draft.header
  const isMissing: Record<DraftField, boolean> = {
    number: number.trim() === '',
    issuer: issuer.trim() === '',
    signedOn: provinceInstant(signedOn, '00:00') === null,
    effectiveAt: when === 'at' && provinceInstant(effectiveDay, effectiveTime) === null,
    items: draft.items.length === 0,
  }
  return (Object.keys(isMissing) as DraftField[]).filter((field) => isMissing[field])
}

/**
 * The draft as the doors take it; null while something is missing. `now` is the
 * server's clock, for a decision that takes effect at once.
 */
export function decisionBody(draft: OperatorDraft, now: Date): DecisionBody | null {
  if (missingFields(draft).length > 0) return null
  const { number, issuer, signedOn, when, effectiveDay, effectiveTime } = draft.header
  const effectiveAt = when === 'now' ? now.toISOString() : provinceInstant(effectiveDay, effectiveTime)
  if (effectiveAt === null) return null
  const items = draft.items.map(({ communeCode, zone }) => ({ communeCode, zone }))
  return { number: number.trim(), issuer: issuer.trim(), signedOn, effectiveAt, items, note: draft.note.trim() || null }
}

/** Equal for two drafts that would be checked alike, whenever that is. */
export const checkedFacts = (draft: OperatorDraft): string =>
  JSON.stringify([draft.header.when, decisionBody(draft, new Date(0))])
