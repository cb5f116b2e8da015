import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reduceHistory } from '@/app/operator/_parts/draft/draft-history'
import { type DraftAction, reduceDraft } from '@/app/operator/_parts/draft/draft-reducer'
import { emptyDraft, openQuestions } from '@/app/operator/_parts/draft/operator-draft'
import { ZONES } from '@/lib/domain/zone'
import { draftWith, readItem, reading, readQuestion } from './drafts'

const read = (part: Parameters<typeof reading>[0], mode: 'replace' | 'add' = 'replace'): DraftAction => ({
  type: 'read',
  mode,
  reading: reading(part),
})

describe('reading into a draft', () => {
  it('replaces items, questions and unread lines of an earlier text', () => {
    const first = reduceDraft(draftWith(), read({ items: [readItem('31501')], questions: [readQuestion()] }))
    const second = reduceDraft(first, read({ items: [readItem('31504')] }))
    expect(second.items.map((item) => item.communeCode)).toEqual(['31504'])
    expect(second.questions).toEqual([])
  })

  it('adds, and asks where a commune already has another zone', () => {
    const draft = reduceDraft(draftWith(), read({ items: [readItem('31498'), readItem('31501')] }, 'add'))
    expect(draft.items.map((item) => item.communeCode)).toEqual(['31501'])
    expect(openQuestions(draft)).toMatchObject([{ kind: 'conflicting-zones', candidates: [{ communeCode: '31498' }] }])
  })

  it('gives the questions of two texts different ids', () => {
    const once = reduceDraft(draftWith(), read({ questions: [readQuestion()] }))
    const twice = reduceDraft(once, read({ questions: [readQuestion()] }, 'add'))
    expect(new Set(twice.questions.map(({ id }) => id)).size).toBe(2)
  })

  it('fills the header in the province’s time, and marks a field as typed once it is', () => {
    const header = { number: '91/QĐ', signedOn: '2021-10-02', effectiveAt: '2021-10-03T00:00:00+07:00' }
    const draft = reduceDraft(emptyDraft('k'), read({ header }))
    expect(draft.header).toMatchObject({ when: 'at', effectiveDay: '2021-10-03', effectiveTime: '00:00' })
    expect(draft.fromText).toEqual(['number', 'signedOn', 'effectiveAt'])
    const typed = reduceDraft(draft, { type: 'header', changes: { effectiveTime: '06:00', number: '92/QĐ' } })
    expect(typed.fromText).toEqual(['signedOn'])
  })

  it('adding leaves a header that is filled in as it is', () => {
    const draft = reduceDraft(draftWith(), read({ header: { number: '1/X', issuer: 'Khác' } }, 'add'))
    expect(draft.header).toMatchObject({ number: '90/QĐ-BCĐ', issuer: 'Ban Chỉ đạo' })
  })
})

describe('answering', () => {
  const asked = reduceDraft(draftWith(), read({ questions: [readQuestion()] }))
  const id = asked.questions[0]?.id ?? ''

  it('puts the chosen commune in place of any earlier item of it', () => {
    const before = reduceDraft(asked, { type: 'set', communes: ['31495'], zone: 'green' })
    const after = reduceDraft(before, { type: 'answer', question: id, communes: ['31495'], zone: 'red' })
    expect(after.questions).toEqual([])
    expect(after.items).toEqual([{ communeCode: '31495', zone: 'red', by: 'answer', matched: 'Phường 1', line: 2 }])
  })

  it('keeps a skipped question in sight, to be asked again', () => {
    const skipped = reduceDraft(asked, { type: 'skip', question: id })
    expect(openQuestions(skipped)).toEqual([])
    expect(openQuestions(reduceDraft(skipped, { type: 'ask-again', question: id }))).toHaveLength(1)
  })

  it('ignores a question that is not there', () => {
    expect(reduceDraft(asked, { type: 'answer', question: 'none', communes: ['31495'], zone: 'red' })).toBe(asked)
  })
})

describe('setting by hand', () => {
  const steps = fc.array(
    fc.record({
      communes: fc.uniqueArray(fc.constantFrom('31498', '31501', '31504', '31507')),
      zone: fc.constantFrom(...ZONES, null),
    }),
  )
  it('never names a commune twice, and the last word on each stands', () => {
    fc.assert(
      fc.property(steps, (acts) => {
        const expected = new Map<string, string>()
        let draft = emptyDraft('k')
        for (const { communes, zone } of acts) {
          draft = reduceDraft(draft, { type: 'set', communes, zone })
          for (const code of communes) zone === null ? expected.delete(code) : expected.set(code, zone)
        }
        const got = draft.items.map((item): [string, string] => [item.communeCode, item.zone])
        expect(got.length).toBe(new Set(got.map(([code]) => code)).size)
        expect(new Map(got)).toEqual(expected)
      }),
    )
  })
})

describe('taking back', () => {
  it('brings the items back, but neither an old key nor a sent request', () => {
    let history = reduceHistory({ draft: draftWith(), past: [] }, { type: 'set', communes: ['31498'], zone: null })
    history = reduceHistory(history, { type: 'sent', body: '{}' })
    history = reduceHistory(history, { type: 'undo' })
    expect(history.draft.items).toHaveLength(1)
    expect(history.draft.unanswered).toBe('{}')
    expect(history.past).toEqual([])
  })

  it('does nothing where there is nothing to take back', () => {
    const history = { draft: draftWith(), past: [] }
    expect(reduceHistory(history, { type: 'undo' })).toBe(history)
  })
})
