import type { DecisionItem } from '@/lib/domain/decision'
import type { Outcome } from './use-publish'

/**
 * Each change with the item that it came from: the server gives the seqs in the
 * order of the items, without those that keep a later decision. Where the
 * numbers do not agree no name is guessed.
 */
export function changesOf({
  seqs,
  items,
  superseded,
}: Pick<Outcome, 'seqs' | 'items' | 'superseded'>): { seq: number; item: DecisionItem | null }[] {
  const kept = new Set(superseded)
  const changed = items.filter(({ communeCode }) => !kept.has(communeCode))
  const agrees = changed.length === seqs.length
  return seqs.map((seq, index) => ({ seq, item: agrees ? (changed[index] ?? null) : null }))
}
