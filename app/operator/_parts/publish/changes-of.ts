import type { DecisionItem } from '@/lib/domain/decision'
import type { Outcome } from './use-publish'

/**
 * Each change with the item that it came from: the server gives the seqs in the
 * order of the items. Where the numbers do not agree no name is guessed.
 */
export function changesOf({
  seqs,
  items,
}: Pick<Outcome, 'seqs' | 'items'>): { seq: number; item: DecisionItem | null }[] {
  const agrees = items.length === seqs.length
  return seqs.map((seq, index) => ({ seq, item: agrees ? (items[index] ?? null) : null }))
}
