import { expect, test } from 'vitest'
import { answerSummary } from '@/lib/domain/answer-summary'

const at = (minutes: number) => new Date(Date.parse('2021-10-01T08:00:00Z') + minutes * 60_000).toISOString()
const sent = { state: 'sent', sentAt: at(0), acknowledgedAt: null, overdueAt: null, supersededAt: null } as const

test('nobody asked', () => {
  expect(answerSummary([])).toEqual({ asked: 0, received: 0, done: 0, silent: 0, overdue: 0, medianSeconds: null })
})

test('those who answered, those who did not, those who need not any more', () => {
  const summary = answerSummary([
    { ...sent, state: 'acknowledged', acknowledgedAt: at(2) },
    { ...sent, state: 'done', acknowledgedAt: at(10) },
    { ...sent, state: 'acknowledged', acknowledgedAt: at(30), overdueAt: at(20) },
    { ...sent, state: 'done', acknowledgedAt: at(4) },
    sent,
    { ...sent, overdueAt: at(20) },
    { ...sent, overdueAt: at(20), supersededAt: at(25) },
  ])
  expect(summary).toEqual({ asked: 7, received: 4, done: 2, silent: 2, overdue: 1, medianSeconds: 7 * 60 })
})
