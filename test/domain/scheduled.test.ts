import { expect, test } from 'vitest'
import type { ScheduledDecision } from '@/lib/domain/decision'
import type { LogEvent } from '@/lib/domain/event'
import { foldScheduled, stillWaiting } from '@/lib/domain/scheduled'

const one = (id: string, effectiveAt: string): ScheduledDecision => ({
  decision: { id, number: id },
  issuer: 'UBND tỉnh',
  effectiveAt,
  items: [{ communeCode: '31498', zone: 'red' }],
})
const FIRST = one('a', '2026-01-10T00:00:00+07:00')
const SECOND = one('b', '2026-01-11T00:00:00+07:00')
const at = FIRST.effectiveAt
const scheduled = (data: ScheduledDecision): LogEvent => ({ seq: 1, prev: 0, at, type: 'decision-scheduled', data })
const revoked = (id: string): LogEvent => ({
  seq: 2,
  prev: 1,
  at,
  type: 'decision-revoked',
  data: { decision: { id, number: id }, reason: '', was: 'scheduled' },
})
const changed = (id: string): LogEvent => ({
  seq: 3,
  prev: 2,
  at,
  type: 'zone-changed',
  data: {
    commune: '31498',
    from: null,
    to: 'red',
    transition: 'first',
    effectiveAt: at,
    since: at,
    decision: { id, number: id },
    edition: 'e',
  },
})

test('decisions wait in the order of their time, whatever the order of their coming', () => {
  expect(foldScheduled([], [scheduled(SECOND), scheduled(FIRST)])).toEqual([FIRST, SECOND])
})

test('one leaves when it takes effect and when it is taken back', () => {
  expect(foldScheduled([FIRST, SECOND], [changed('a')])).toEqual([SECOND])
  expect(foldScheduled([FIRST, SECOND], [revoked('b')])).toEqual([FIRST])
})

test('twice is as once', () => {
  const events = [scheduled(SECOND), changed('a'), scheduled(FIRST), revoked('a')]
  const once = foldScheduled([FIRST], events)
  expect(foldScheduled(once, events)).toEqual(once)
})

test('without news it is the same list', () => {
  const list = [FIRST]
  expect(foldScheduled(list, [changed('z')])).toBe(list)
})

test('one whose time has passed without a change waits no longer', () => {
  const time = Date.parse(FIRST.effectiveAt)
  expect(stillWaiting([FIRST, SECOND], time - 1)).toEqual([FIRST, SECOND])
  expect(stillWaiting([FIRST, SECOND], time + 30_000)).toEqual([FIRST, SECOND])
  expect(stillWaiting([FIRST, SECOND], time + 61_000)).toEqual([SECOND])
})
