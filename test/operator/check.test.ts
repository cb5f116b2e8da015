import { describe, expect, it } from 'vitest'
import { type CheckAnswer, doubtFingerprint } from '@/app/operator/_parts/check/check-answer'
import { countTurns, groupChanges } from '@/app/operator/_parts/check/group-changes'
import { mergeMoved, movedUnder } from '@/app/operator/_parts/check/moved-under'
import { changesOf } from '@/app/operator/_parts/publish/changes-of'
import { readiness } from '@/app/operator/_parts/publish/readiness'
import type { PlannedChange } from '@/lib/domain/check-decision'
import { transitionOf } from '@/lib/domain/transition'
import { countZones, type Zone, type ZoneOrNone } from '@/lib/domain/zone'
import type { FeedItem } from '@/lib/realtime/board-state'
import { draftWith, readQuestion } from './drafts'

const planned = (commune: string, from: ZoneOrNone, to: Zone): PlannedChange => ({
  commune,
  from,
  to,
  transition: transitionOf(from, to),
})
const answer = (part: Partial<CheckAnswer> = {}): CheckAnswer => ({
  epoch: 'e',
  seq: 5,
  changes: [planned('31498', 'green', 'red')],
  doubts: [],
  counts: { before: countZones([]), after: countZones([]) },
  ...part,
})
const fed = (seq: number, commune: string): FeedItem => ({
  seq,
  commune,
  from: 'green',
  to: 'orange',
  transition: 'escalation',
  effectiveAt: '2021-10-01T00:00:00+07:00',
  since: '2021-10-01T00:00:00+07:00',
  decision: { id: 'd', number: '91/QĐ' },
  edition: 'e',
  at: '2021-10-01T00:00:00+07:00',
})

describe('planned changes', () => {
  const changes = [
    planned('1', 'red', 'green'),
    planned('2', 'green', 'orange'),
    planned('3', 'yellow', 'yellow'),
    planned('4', 'orange', 'red'),
    planned('5', null, 'red'),
    planned('6', 'yellow', 'red'),
  ]
  it('come to red first and staying last', () => {
    const order = groupChanges(changes).map(({ kind, to, changes: group }) => `${kind} ${to} ${group.length}`)
    expect(order).toEqual(['escalation red 2', 'first red 1', 'escalation orange 1', 'easing green 1', 'same yellow 1'])
  })
  it('are counted for the button: what stays is no change', () => {
    expect(countTurns(changes)).toEqual({ changed: 5, toRed: 3, same: 1 })
  })
})

describe('readiness', () => {
  const doubt = { code: 'missing-communes' as const, communes: ['31501'], text: '' }
  const check = { answer: answer({ doubts: [doubt] }), fits: true, moved: [] }

  it('waits for every doubt, and for the same doubt about other communes again', () => {
    expect(readiness(draftWith(), check).isReady).toBe(false)
    const seen = draftWith({ seen: [doubtFingerprint(doubt)] })
    expect(readiness(seen, check).isReady).toBe(true)
    const grown = answer({ doubts: [{ ...doubt, communes: ['31501', '31504'] }] })
    expect(readiness(seen, { ...check, answer: grown }).unseenDoubts).toBe(1)
  })
  it('waits for open questions, the check, and what moved under the draft', () => {
    const clear = { answer: answer(), fits: true, moved: [] }
    expect(readiness(draftWith(), clear).isReady).toBe(true)
    expect(readiness(draftWith({ questions: [{ ...readQuestion(), state: 'open' }] }), clear).isReady).toBe(false)
    expect(readiness(draftWith({ questions: [{ ...readQuestion(), state: 'skipped' }] }), clear).isReady).toBe(true)
    expect(readiness(draftWith(), { ...clear, fits: false }).isReady).toBe(false)
    const moved = movedUnder([fed(6, '31498')], new Set(['31498']), 5)
    expect(readiness(draftWith(), { ...clear, moved }).isReady).toBe(false)
  })
})

describe('what moved under a draft', () => {
  it('is what came after the check, of its communes, oldest first and once', () => {
    const feed = [fed(9, '31498'), fed(8, '31501'), fed(7, '31498'), fed(5, '31498')]
    const moved = movedUnder(feed, new Set(['31498']), 5)
    expect(moved.map(({ seq }) => seq)).toEqual([7, 9])
    expect(mergeMoved(moved, moved)).toEqual(moved)
  })
})

describe('changesOf', () => {
  const items = [
    { communeCode: '1', zone: 'red' as const },
    { communeCode: '2', zone: 'red' as const },
    { communeCode: '3', zone: 'red' as const },
  ]
  it('names each change by its item', () => {
    const named = changesOf({ seqs: [7, 8, 9], items })
    expect(named.map(({ seq, item }) => [seq, item?.communeCode])).toEqual([
      [7, '1'],
      [8, '2'],
      [9, '3'],
    ])
  })
  it('guesses no name where the numbers do not agree', () => {
    expect(changesOf({ seqs: [7], items })).toEqual([{ seq: 7, item: null }])
  })
})
