import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tallyOf } from '@/lib/domain/act'
import { type BoardEntry, entryAfter, UNCLASSIFIED } from '@/lib/domain/board'
import {
  type Arrival,
  EMPTY_QUEUE,
  MOST_WAITING,
  type Showing,
  type ShowingQueue,
  sizeOf,
  TOLD_ONE_BY_ONE,
  toldIn,
  unshown,
  weightOf,
} from '@/lib/domain/showing'
import { isQuiet, showNext, shownThrough, takeIn } from '@/lib/domain/showing-queue'
import { summaryByDistrict } from '@/lib/domain/showing-summary'
import { LEAST_MS, MOST_MS, readableMs, wordsIn } from '@/lib/domain/showing-time'
import { gravity, transitionOf } from '@/lib/domain/transition'
import { ZONES, type ZoneOrNone } from '@/lib/domain/zone'

type Zones = Record<string, BoardEntry>
type Act = { decision: string; revokes?: string; moves: Readonly<Record<string, ZoneOrNone>> }

/** A province that acts happen to: keeps its board and numbers its changes, as the log does. */
function province() {
  const zones: Zones = {}
  let seq = 0
  return {
    zones,
    act({ decision, revokes, moves }: Act): Arrival[] {
      return Object.entries(moves).map(([commune, to]) => {
        seq += 1
        const from = (zones[commune] ?? UNCLASSIFIED).zone
        const at = new Date(seq * 1000).toISOString()
        const change: Arrival = {
          seq,
          at,
          commune,
          from,
          to,
          transition: transitionOf(from, to),
          effectiveAt: at,
          since: to === null ? null : at,
          decision: { id: decision, number: decision },
          edition: 'e',
          ...(revokes ? { revokes: { id: revokes, number: revokes } } : {}),
        }
        zones[commune] = entryAfter(change)
        return change
      })
    },
  }
}

const communes = (count: number, to: ZoneOrNone, from = 0) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`c${from + index}`, to]))
const news = (changes: readonly Arrival[], zones: Zones, uncounted = 0) => ({ changes, uncounted, zones: { ...zones } })
const seqs = (showing: Showing | null) => (showing ? toldIn(showing).map(({ change }) => change.seq) : [])

describe('what waits to be shown', () => {
  it('tells few changes one by one and many as a summary', () => {
    const here = province()
    const few = takeIn(
      EMPTY_QUEUE,
      news(here.act({ decision: 'A', moves: communes(TOLD_ONE_BY_ONE, 'red') }), here.zones),
    )
    expect(few.waiting.map(({ kind }) => kind)).toEqual(Array(TOLD_ONE_BY_ONE).fill('change'))
    const many = takeIn(
      EMPTY_QUEUE,
      news(here.act({ decision: 'B', moves: communes(TOLD_ONE_BY_ONE + 1, 'green') }), here.zones),
    )
    expect(many.waiting.map(({ kind }) => kind)).toEqual(['summary'])
    expect(unshown(many)).toBe(TOLD_ONE_BY_ONE + 1)
  })

  it('makes a summary of an act that comes in several pieces', () => {
    const here = province()
    const moves = here.act({ decision: 'A', moves: communes(12, 'orange') })
    const first = takeIn(EMPTY_QUEUE, news(moves.slice(0, 5), here.zones))
    const second = takeIn(first, news(moves.slice(5), here.zones))
    expect(second.waiting.map((showing) => [showing.kind, sizeOf(showing)])).toEqual([['summary', 12]])
    const onScreen = showNext(second)
    const more = here.act({ decision: 'A', moves: communes(3, 'orange', 50) })
    const grown = takeIn(onScreen, news(more, here.zones))
    expect(grown.current && sizeOf(grown.current)).toBe(15)
    expect(grown.waiting).toEqual([])
  })

  it('puts what turned red before the rest, and what came first before its equals', () => {
    const here = province()
    let queue = takeIn(EMPTY_QUEUE, news(here.act({ decision: 'A', moves: communes(20, 'green') }), here.zones))
    queue = takeIn(queue, news(here.act({ decision: 'B', moves: { x: 'yellow' } }), here.zones))
    queue = takeIn(queue, news(here.act({ decision: 'C', moves: { y: 'red' } }), here.zones))
    queue = takeIn(queue, news(here.act({ decision: 'D', moves: { z: 'red' } }), here.zones))
    expect(queue.waiting.map((showing) => toldIn(showing)[0]?.change.decision.id)).toEqual(['C', 'D', 'B', 'A'])
  })

  it('says of a change whose decision is taken back that it is, on the screen and in the queue', () => {
    const here = province()
    const red = here.act({ decision: 'A', moves: { x: 'red', y: 'red' } })
    const shown = showNext(takeIn(EMPTY_QUEUE, news(red, here.zones)))
    const back = here.act({ decision: 'A', revokes: 'A', moves: { x: null, y: null } })
    const after = takeIn(shown, news(back, here.zones))
    expect(after.current && toldIn(after.current)[0]?.overtaken).toMatchObject({
      how: 'revoked',
      by: { seq: back[0]?.seq },
    })
    const waiting = after.waiting.flatMap(toldIn)
    expect(waiting.find(({ change }) => change.seq === red[1]?.seq)?.overtaken?.how).toBe('revoked')
    // What holds is told before what does not.
    expect(waiting.at(-1)?.change.seq).toBe(red[1]?.seq)
  })

  it('says of a change that the board contradicts, without knowing why, that it was overtaken', () => {
    const here = province()
    const red = here.act({ decision: 'A', moves: { x: 'red' } })
    const queue = takeIn(EMPTY_QUEUE, news(red, here.zones))
    here.act({ decision: 'B', moves: { x: 'green' } })
    const after = takeIn(queue, news([], here.zones))
    expect(after.waiting.flatMap(toldIn)[0]?.overtaken).toEqual({ how: 'superseded', by: null })
  })

  it('counts what it cannot keep or was never given', () => {
    const here = province()
    let queue: ShowingQueue = EMPTY_QUEUE
    for (let act = 0; act < 15; act += 1)
      queue = takeIn(
        queue,
        news(here.act({ decision: `D${act}`, moves: communes(100, act % 2 ? 'red' : 'green') }), here.zones),
      )
    queue = takeIn(queue, news([], here.zones, 7))
    expect(unshown(queue)).toBe(1_507)
    expect(queue.waiting.flatMap(toldIn).length).toBeLessThanOrEqual(MOST_WAITING)
    expect(queue.waiting.at(-1)?.kind).toBe('untold')
  })

  it('knows from where a screen that opens anew must tell', () => {
    const here = province()
    const moves = here.act({ decision: 'A', moves: { x: 'green', y: 'red' } })
    const queue = showNext(takeIn(EMPTY_QUEUE, news(moves, here.zones)))
    expect(shownThrough(queue, 2).seq).toBe(0)
    expect(shownThrough(showNext(showNext(queue)), 2).seq).toBe(2)
  })

  it('keeps over a reload the number of what it could not tell, or reads it again, but never both', () => {
    const here = province()
    const changes = here.act({ decision: 'A', moves: { x: 'red' } })
    const queue = takeIn(EMPTY_QUEUE, {
      changes,
      uncounted: 7,
      uncountedAfter: 40,
      past: 3,
      zones: here.zones,
    })
    expect(shownThrough(queue, 60)).toEqual({ seq: 0, untold: 3, unclear: false })
    expect(shownThrough(showNext(showNext(queue)), 60)).toEqual({ seq: 60, untold: 10, unclear: false })
    expect(shownThrough(showNext(showNext(showNext(queue))), 60)).toEqual({ seq: 60, untold: 0, unclear: false })
  })

  it('says that there may be more where not even the number is known', () => {
    const queue = takeIn(EMPTY_QUEUE, { changes: [], uncounted: 0, unclear: true, zones: {} })
    expect(queue.waiting).toMatchObject([{ kind: 'untold', count: 0, unclear: true }])
    expect(isQuiet(queue)).toBe(false)
    expect(shownThrough(queue, 5)).toEqual({ seq: 5, untold: 0, unclear: true })
    expect(shownThrough(showNext(showNext(queue)), 5)).toEqual({ seq: 5, untold: 0, unclear: false })
  })
})

/** Acts, and how many showings go by after each. */
const happenings = fc.array(
  fc.record({
    decision: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'),
    revokes: fc.option(fc.constantFrom('A', 'B', 'C'), { nil: undefined }),
    moves: fc.dictionary(
      fc.integer({ min: 0, max: 30 }).map((code) => `c${code}`),
      fc.option(fc.constantFrom(...ZONES), { nil: null }),
      { minKeys: 1, maxKeys: 25 },
    ),
    uncounted: fc.integer({ min: 0, max: 3 }),
    shown: fc.integer({ min: 0, max: 4 }),
  }),
  { maxLength: 25 },
)

describe('whatever happens', () => {
  it('nothing is lost and nothing is told twice', () => {
    fc.assert(
      fc.property(happenings, (acts) => {
        const here = province()
        let queue: ShowingQueue = EMPTY_QUEUE
        let taken = 0
        let shown = 0
        const told: number[] = []
        const leave = () => {
          if (!queue.current) return
          shown += sizeOf(queue.current)
          told.push(...seqs(queue.current))
        }
        for (const { shown: steps, uncounted, ...act } of acts) {
          const changes = here.act(act as Act)
          taken += changes.length + uncounted
          queue = takeIn(queue, news(changes, here.zones, uncounted))
          const onScreen = queue.current ? sizeOf(queue.current) : 0
          expect(shown + onScreen + unshown(queue)).toBe(taken)
          for (let step = 0; step < steps; step += 1) {
            leave()
            queue = showNext(queue)
          }
        }
        while (!isQuiet(queue)) {
          leave()
          queue = showNext(queue)
        }
        expect(shown).toBe(taken)
        expect(new Set(told).size).toBe(told.length)
      }),
    )
  })

  it('the gravest comes first and no showing claims what the board denies', () => {
    fc.assert(
      fc.property(happenings, (acts) => {
        const here = province()
        let queue: ShowingQueue = EMPTY_QUEUE
        for (const { shown, uncounted, ...act } of acts) {
          queue = takeIn(queue, news(here.act(act as Act), here.zones, uncounted))
          const weights = queue.waiting.map(weightOf)
          expect(weights).toEqual([...weights].sort((a, b) => b - a))
          for (const showing of [...(queue.current ? [queue.current] : []), ...queue.waiting])
            for (const { change, overtaken } of toldIn(showing)) {
              const entry = here.zones[change.commune] ?? UNCLASSIFIED
              if (!overtaken) expect(entry.zone).toBe(change.to)
            }
          for (let step = 0; step < shown; step += 1) queue = showNext(queue)
        }
      }),
    )
  })
})

describe('a summary', () => {
  it('counts by district, gravest first, and leaves out what no longer holds', () => {
    const here = province()
    const changes = here.act({
      decision: 'A',
      moves: { a1: 'green', a2: 'green', a3: 'green', b1: 'red', b2: 'yellow' },
    })
    const items = changes.map((change) => ({ change, overtaken: null }))
    const byDistrict = summaryByDistrict(items, (commune) => commune.slice(0, 1))
    expect(byDistrict.map(({ district, count }) => [district, count])).toEqual([
      ['b', 2],
      ['a', 3],
    ])
    expect(tallyOf(items.map(({ change }) => change)).map(({ count }) => count)).toEqual([1, 1, 3])
    expect(gravity('green', 'red')).toBeGreaterThan(gravity(null, 'green'))
    const gone = items.map((told) => ({ ...told, overtaken: { how: 'revoked' as const, by: null } }))
    expect(summaryByDistrict(gone, () => 'a')).toEqual([])
  })
})

describe('the time that a text stands', () => {
  it('grows with its words, within bounds', () => {
    expect(wordsIn('  Bà con ở trong nhà ')).toBe(5)
    expect(readableMs(0)).toBe(LEAST_MS)
    expect(readableMs(10_000)).toBe(MOST_MS)
    fc.assert(fc.property(fc.nat(500), fc.nat(500), (a, b) => (a <= b ? readableMs(a) <= readableMs(b) : true)))
  })
})
