import type { DecisionReading } from '@/lib/domain/reading/decision-reading'
import { unreachable } from '@/lib/domain/unreachable'
import type { Zone } from '@/lib/domain/zone'
import type { DraftHeader, DraftItem, OperatorDraft } from './operator-draft'
import { type ReadingMode, takeReading } from './take-reading'

export type DraftAction =
  | { type: 'text'; text: string }
  | { type: 'header'; changes: Partial<DraftHeader> }
  | { type: 'note'; note: string }
  | { type: 'read'; reading: DecisionReading; mode: ReadingMode }
  /** Sets communes to a zone by hand; null takes them out of the decision. */
  | { type: 'set'; communes: readonly string[]; zone: Zone | null }
  | { type: 'answer'; question: string; communes: readonly string[]; zone: Zone }
  | { type: 'skip'; question: string }
  | { type: 'ask-again'; question: string }
  | { type: 'seen'; fingerprint: string; seen: boolean }
  | { type: 'sent'; body: string }
  | { type: 'answered' }

/** Everything an operator can do to a draft. Pure. */
export function reduceDraft(draft: OperatorDraft, action: DraftAction): OperatorDraft {
  switch (action.type) {
    case 'text':
      return { ...draft, text: action.text }
    case 'header':
      return {
        ...draft,
        header: { ...draft.header, ...action.changes },
        fromText: stillFromText(draft, action.changes),
      }
    case 'note':
      return { ...draft, note: action.note }
    case 'read':
      return takeReading(draft, action.reading, action.mode)
    case 'set':
      return { ...draft, items: setItems(draft.items, action.communes, action.zone) }
    case 'answer':
      return answer(draft, action)
    case 'skip':
      return withQuestionState(draft, action.question, 'skipped')
    case 'ask-again':
      return withQuestionState(draft, action.question, 'open')
    case 'seen': {
      const others = draft.seen.filter((each) => each !== action.fingerprint)
      return { ...draft, seen: action.seen ? [...others, action.fingerprint] : others }
    }
    case 'sent':
      return { ...draft, unanswered: action.body }
    case 'answered':
      return { ...draft, unanswered: null }
    default:
      return unreachable(action)
  }
}

const TIME_FIELDS: readonly string[] = ['when', 'effectiveDay', 'effectiveTime']

function stillFromText(draft: OperatorDraft, changes: Partial<DraftHeader>): string[] {
  const touched = new Set(Object.keys(changes).map((field) => (TIME_FIELDS.includes(field) ? 'effectiveAt' : field)))
  return draft.fromText.filter((field) => !touched.has(field))
}

function setItems(items: readonly DraftItem[], communes: readonly string[], zone: Zone | null): DraftItem[] {
  const chosen = new Set(communes)
  const kept = items.flatMap((item): DraftItem[] => {
    if (!chosen.delete(item.communeCode)) return [item]
    if (zone === null) return []
    return [item.zone === zone ? item : { ...item, zone, by: 'hand' }]
  })
  if (zone === null) return kept
  return [...kept, ...[...chosen].map((communeCode): DraftItem => ({ communeCode, zone, by: 'hand' }))]
}

/** The question is gone; what was answered stands in place of any earlier item of the same commune. */
function answer(draft: OperatorDraft, action: Extract<DraftAction, { type: 'answer' }>): OperatorDraft {
  const question = draft.questions.find(({ id }) => id === action.question)
  if (!question) return draft
  const { matched, line } = question
  const answered = action.communes.map(
    (communeCode): DraftItem => ({ communeCode, zone: action.zone, by: 'answer', matched, line }),
  )
  const kept = draft.items.filter(({ communeCode }) => !action.communes.includes(communeCode))
  return {
    ...draft,
    items: [...kept, ...answered],
    questions: draft.questions.filter((other) => other !== question),
  }
}

const withQuestionState = (draft: OperatorDraft, id: string, state: 'open' | 'skipped'): OperatorDraft => ({
  ...draft,
  questions: draft.questions.map((question) => (question.id === id ? { ...question, state } : question)),
})
