import { doubtFingerprint } from '../check/check-answer'
import type { Check } from '../check/use-check'
import { type DraftField, missingFields } from '../draft/decision-body'
import { type OperatorDraft, openQuestions } from '../draft/operator-draft'

/** What stands between the draft and its publishing, in the order of the screen. */
export type Readiness = {
  missing: DraftField[]
  openQuestions: number
  unseenDoubts: number
  /** The board moved under the draft, and the operator has not said "seen". */
  hasMoved: boolean
  isChecked: boolean
  isReady: boolean
}

/** Nothing is published while a question is open, a doubt unseen, or the check about something else. */
export function readiness(draft: OperatorDraft, check: Pick<Check, 'answer' | 'fits' | 'moved'>): Readiness {
  const missing = missingFields(draft)
  const open = openQuestions(draft).length
  const seen = new Set(draft.seen)
  const unseen = (check.answer?.doubts ?? []).filter((doubt) => !seen.has(doubtFingerprint(doubt))).length
  const hasMoved = check.moved.length > 0
  const isChecked = check.answer !== null && check.fits
  return {
    missing,
    openQuestions: open,
    unseenDoubts: unseen,
    hasMoved,
    isChecked,
    isReady: missing.length === 0 && open === 0 && unseen === 0 && !hasMoved && isChecked,
  }
}
