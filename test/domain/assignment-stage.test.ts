import { expect, test } from 'vitest'
import { byAnswer, bySilence, isOverdue, stageOf } from '@/lib/domain/assignment-stage'
import { assignment } from '../units/support'

const T = (minute: number) => `2021-10-01T00:${String(minute).padStart(2, '0')}:00.000Z`

test('what later changes have overtaken asks nothing, unless it had been done', () => {
  expect(stageOf(assignment())).toBe('silent')
  expect(stageOf(assignment({ state: 'acknowledged' }))).toBe('received')
  expect(stageOf(assignment({ supersededAt: T(1) }))).toBe('overtaken')
  expect(stageOf(assignment({ state: 'acknowledged', supersededAt: T(1) }))).toBe('overtaken')
  expect(stageOf(assignment({ state: 'done', supersededAt: T(1) }))).toBe('done')
  expect(isOverdue(assignment({ overdueAt: T(1) }))).toBe(true)
  expect(isOverdue(assignment({ overdueAt: T(1), state: 'acknowledged' }))).toBe(false)
  expect(isOverdue(assignment({ dueAt: T(1) }))).toBe(false)
})

test('overdue units rise, then those whose time ends soonest; without a clock the longest waiting', () => {
  const rows = [
    assignment({ id: 'late-answer', dueAt: T(50) }),
    assignment({ id: 'no-clock-new', sentAt: T(9) }),
    assignment({ id: 'overdue-20', dueAt: T(20), overdueAt: T(21) }),
    assignment({ id: 'soon', dueAt: T(30) }),
    assignment({ id: 'no-clock-old', sentAt: T(2) }),
    assignment({ id: 'overdue-10', dueAt: T(10), overdueAt: T(11) }),
  ]
  const order = ['overdue-10', 'overdue-20', 'soon', 'late-answer', 'no-clock-old', 'no-clock-new']
  expect(rows.toSorted(bySilence).map(({ id }) => id)).toEqual(order)
  expect(
    rows
      .toReversed()
      .sort(bySilence)
      .map(({ id }) => id),
  ).toEqual(order)
})

test('answers stand newest first', () => {
  const rows = [
    assignment({ id: 'first', acknowledgedAt: T(1) }),
    assignment({ id: 'done', acknowledgedAt: T(2), doneAt: T(9) }),
    assignment({ id: 'second', acknowledgedAt: T(5) }),
  ]
  expect(rows.sort(byAnswer).map(({ id }) => id)).toEqual(['done', 'second', 'first'])
})
