import type { DecisionReading, ReadHeader } from '@/lib/domain/reading/decision-reading'
import type { DraftHeader, DraftItem, DraftQuestion, OperatorDraft } from './operator-draft'
import { provinceClock } from './province-clock'

/** `replace`: the text is the whole decision. `add`: it is one more part of it. */
export type ReadingMode = 'replace' | 'add'

/**
 * Puts what a text says into the draft. When added, a commune that already has
 * another zone is not overwritten: it becomes a question. Items and questions
 * keep the reader's order.
 */
export function takeReading(draft: OperatorDraft, reading: DecisionReading, mode: ReadingMode): OperatorDraft {
  const nth = draft.readings + 1
  const adding = mode === 'add'
  const items = new Map((adding ? draft.items : []).map((item) => [item.communeCode, item]))
  const conflicts: DraftQuestion[] = []
  for (const read of reading.items) {
    const known = items.get(read.communeCode)
    if (known && known.zone !== read.zone) {
      items.delete(read.communeCode)
      conflicts.push(conflict(known, read, `r${nth}-${read.communeCode}`))
    } else if (!known) items.set(read.communeCode, { ...read, by: 'text' })
  }
  const asked = reading.questions.map(
    (question): DraftQuestion => ({ ...question, id: `r${nth}-${question.id}`, state: 'open' }),
  )
  return {
    ...draft,
    ...takeHeader(draft, reading.header, adding),
    readings: nth,
    items: [...items.values()],
    questions: [...(adding ? draft.questions : []), ...conflicts, ...asked],
    unread: [...(adding ? draft.unread : []), ...reading.unread],
  }
}

function conflict(known: DraftItem, read: Omit<DraftItem, 'by'> & { line: number }, id: string): DraftQuestion {
  const candidates = [{ communeCode: read.communeCode, label: '' }]
  const matched = read.matched ?? known.matched ?? ''
  return { id, kind: 'conflicting-zones', text: '', matched, zone: null, candidates, line: read.line, state: 'open' }
}

function takeHeader(draft: OperatorDraft, read: ReadHeader, adding: boolean) {
  const header: DraftHeader = { ...draft.header }
  const fromText = new Set(adding ? draft.fromText : [])
  const take = (field: 'number' | 'issuer' | 'signedOn', value: string | undefined) => {
    if (value === undefined || (adding && header[field] !== '')) return
    header[field] = value
    fromText.add(field)
  }
  take('number', read.number)
  take('issuer', read.issuer)
  take('signedOn', read.signedOn)
  if (read.effectiveAt !== undefined && !(adding && header.when === 'at')) {
    const { day, time } = provinceClock(read.effectiveAt)
    Object.assign(header, { when: 'at', effectiveDay: day, effectiveTime: time })
    fromText.add('effectiveAt')
  }
  return { header, fromText: [...fromText] }
}
