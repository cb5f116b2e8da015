import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EventDraft, LogEvent } from '@/lib/domain/event'
import { type Folded, fold, foldAll } from '@/lib/domain/fold'
import { chain, headFor } from '@/lib/domain/log'
import { transitionOf } from '@/lib/domain/transition'
import { ZONES, type ZoneOrNone } from '@/lib/domain/zone'

const AT = '2021-10-01T08:00:00+07:00'
const decision = { id: 'd', number: '1/QĐ' }
const changed = (commune: string, to: ZoneOrNone): EventDraft => ({
  type: 'zone-changed',
  data: {
    commune,
    from: null,
    to,
    transition: transitionOf(null, to),
    effectiveAt: AT,
    since: to && AT,
    decision,
    edition: 'e',
  },
})
const answered: EventDraft = {
  type: 'assignment-updated',
  data: {
    id: 'a',
    unit: { id: 'u', name: 'U', level: 'commune' },
    decision,
    communes: [],
    state: 'sent',
    sentAt: AT,
    acknowledgedAt: null,
    doneAt: null,
    who: null,
    note: null,
    channels: [],
    keepGreen: [],
    dueAt: null,
    overdueAt: null,
    escalatedAt: null,
    escalatedTo: null,
    supersededAt: null,
    answers: [],
  },
}
const drafts = fc.array(
  fc.oneof(
    fc.constant(answered),
    fc.tuple(fc.constantFrom('1', '2', '3'), fc.constantFrom(null, ...ZONES)).map(([c, z]) => changed(c, z)),
  ),
  { maxLength: 60 },
)
const START: Folded = { seq: 0, zones: {} }
const HEAD = { epoch: 'e', seq: 0, publicSeq: 0 }

const readAs = (audience: 'public' | 'staff', rows: ReturnType<typeof chain>['rows']): LogEvent[] =>
  rows
    .filter((row) => audience === 'staff' || row.audience === 'public')
    .map((row) => {
      const prev = audience === 'staff' ? row.prevStaff : row.prevPublic
      return { seq: row.seq, prev, at: AT, type: row.type, data: row.data } as LogEvent
    })

describe('chain and fold', () => {
  test('each audience gets an unbroken chain that ends at its head', () => {
    fc.assert(
      fc.property(drafts, (list) => {
        const { rows, head } = chain(HEAD, list)
        for (const audience of ['public', 'staff'] as const) {
          const { state, gap } = foldAll(START, readAs(audience, rows))
          expect(gap).toBe(false)
          expect(state.seq).toBe(headFor(head, audience))
        }
      }),
    )
  })

  test('both audiences see the same zones', () => {
    fc.assert(
      fc.property(drafts, (list) => {
        const { rows } = chain(HEAD, list)
        expect(foldAll(START, readAs('public', rows)).state.zones).toEqual(
          foldAll(START, readAs('staff', rows)).state.zones,
        )
      }),
    )
  })

  test('writing in any number of acts gives the same log as in one', () => {
    fc.assert(
      fc.property(drafts, fc.nat(60), (list, cut) => {
        const whole = chain(HEAD, list)
        const first = chain(HEAD, list.slice(0, cut))
        const second = chain(first.head, list.slice(cut))
        expect([...first.rows, ...second.rows]).toEqual(whole.rows)
        expect(second.head).toEqual(whole.head)
      }),
    )
  })

  test('replaying any part again changes nothing', () => {
    fc.assert(
      fc.property(drafts, fc.nat(60), (list, from) => {
        const events = readAs('public', chain(HEAD, list).rows)
        const { state } = foldAll(START, events)
        expect(foldAll(state, events.slice(from))).toEqual({ state, gap: false })
      }),
    )
  })

  test('leaving one event out is a gap at the next, never a wrong board', () => {
    fc.assert(
      fc.property(drafts, fc.nat(59), (list, index) => {
        const events = readAs('public', chain(HEAD, list).rows)
        fc.pre(index < events.length - 1)
        const before = foldAll(START, events.slice(0, index)).state
        const { state, gap } = foldAll(
          START,
          events.filter((_, i) => i !== index),
        )
        expect(gap).toBe(true)
        expect(state).toEqual(before)
      }),
    )
  })

  test('one by one and all at once agree', () => {
    fc.assert(
      fc.property(drafts, (list) => {
        const events = readAs('staff', chain(HEAD, list).rows)
        const single = events.reduce((state, event) => {
          const next = fold(state, event)
          if (next === 'gap') throw new Error('gap')
          return next
        }, START)
        expect(single).toEqual(foldAll(START, events).state)
      }),
    )
  })
})
