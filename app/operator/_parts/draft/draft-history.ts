import { type DraftAction, reduceDraft } from './draft-reducer'
import type { OperatorDraft } from './operator-draft'

/** A draft with what can be taken back. */
export type DraftHistory = { draft: OperatorDraft; past: readonly OperatorDraft[] }

export type HistoryAction = DraftAction | { type: 'undo' } | { type: 'open'; draft: OperatorDraft }

const KEPT = 50
/** Steps whose loss would hurt; typing has the field's own undo. */
const TAKEN_BACK: readonly string[] = ['read', 'set', 'answer', 'skip', 'ask-again'] satisfies DraftAction['type'][]

/** The draft's reducer with undo. Taking back never brings an old key or a sent request to life. */
export function reduceHistory(history: DraftHistory, action: HistoryAction): DraftHistory {
  const { draft, past } = history
  if (action.type === 'open') return { draft: action.draft, past: [] }
  if (action.type === 'undo') {
    const before = past.at(-1)
    if (!before) return history
    const { key, text, note, seen, unanswered } = draft
    return { draft: { ...before, key, text, note, seen, unanswered }, past: past.slice(0, -1) }
  }
  const next = reduceDraft(draft, action)
  return { draft: next, past: TAKEN_BACK.includes(action.type) ? [...past.slice(1 - KEPT), draft] : past }
}
