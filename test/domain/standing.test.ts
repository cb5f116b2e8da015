import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UNCLASSIFIED } from '@/lib/domain/board'
import {
  entryAfterRuling,
  entryAt,
  entryFromNewest,
  newestOf,
  type Ruling,
  surelyStandsOver,
  withRuling,
} from '@/lib/domain/standing'
import { toIso } from '@/lib/domain/time'
import { ZONES } from '@/lib/domain/zone'

const day = (n: number) => new Date(Date.UTC(2021, 8, 1 + n))
const ruling = (part: Partial<Ruling> & { order: number }): Ruling => ({
  zone: 'yellow',
  effectiveAt: day(part.order),
  publishedAt: day(part.order),
  revokedAt: null,
  decision: { id: `d${part.order}`, number: `${part.order}/QĐ` },
  ...part,
})
const rulings = fc
  .array(
    fc.record({
      zone: fc.constantFrom(...ZONES),
      from: fc.integer({ min: 0, max: 9 }),
      published: fc.integer({ min: 0, max: 9 }),
      revoked: fc.option(fc.integer({ min: 0, max: 12 })),
    }),
    { maxLength: 8 },
  )
  .map((list) =>
    list.map(({ zone, from, published, revoked }, order) =>
      ruling({
        order,
        zone,
        effectiveAt: day(from),
        publishedAt: day(published),
        revokedAt: revoked === null ? null : day(revoked),
      }),
    ),
  )

describe('standing', () => {
  test('of two published decisions the one published later stands, whatever hour it names', () => {
    const newer = ruling({ order: 1, zone: 'red', effectiveAt: day(5), publishedAt: day(5) })
    const late = ruling({ order: 2, zone: 'green', effectiveAt: day(2), publishedAt: day(6) })
    expect(entryAt([newer, late], day(9))).toMatchObject({ zone: 'green', since: toIso(day(2)) })
    expect(entryAt([newer], day(9)).zone).toBe('red')
  })

  test('a scheduled decision stands from its hour over what was published meanwhile, not over what comes after', () => {
    const scheduled = ruling({ order: 1, zone: 'red', effectiveAt: day(5), publishedAt: day(1) })
    const between = ruling({ order: 2, zone: 'green', effectiveAt: day(3), publishedAt: day(3) })
    const after = ruling({ order: 3, zone: 'yellow', effectiveAt: day(3), publishedAt: day(6) })
    expect(entryAt([scheduled, between], day(4)).zone).toBe('green')
    expect(entryAt([scheduled, between], day(5)).zone).toBe('red')
    expect(entryAt([scheduled, between, after], day(7)).zone).toBe('yellow')
  })

  test('taking a decision back returns what stood before, since the moment it was taken back', () => {
    const list = [ruling({ order: 1, zone: 'yellow' }), ruling({ order: 2, zone: 'red', revokedAt: day(6) })]
    expect(entryAt(list, day(5)).zone).toBe('red')
    const after = entryAt(list, day(7))
    expect(after).toEqual({ zone: 'yellow', since: toIso(day(6)), decision: { id: 'd1', number: '1/QĐ' } })
  })

  test('taking the only decision back leaves the commune unclassified', () => {
    expect(entryAt([ruling({ order: 1, revokedAt: day(3) })], day(4))).toEqual(UNCLASSIFIED)
  })

  test('since is the last time the zone was entered, whatever reaffirmed it', () => {
    const list = [ruling({ order: 1 }), ruling({ order: 2 }), ruling({ order: 3 })]
    expect(entryAt(list, day(9))).toEqual({
      zone: 'yellow',
      since: toIso(day(1)),
      decision: { id: 'd3', number: '3/QĐ' },
    })
  })

  test('the newest rulings say what all of them say, or that they cannot tell', () => {
    let told = 0
    fc.assert(
      fc.property(
        rulings,
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 1, max: 6 }),
        fc.option(fc.record({ from: fc.integer({ min: 0, max: 13 }), published: fc.integer({ min: 0, max: 13 }) })),
        (list, at, most, late) => {
          const own =
            late && ruling({ order: 99, zone: 'red', effectiveAt: day(late.from), publishedAt: day(late.published) })
          const hour = (r: Ruling) => Math.max(r.effectiveAt.getTime(), r.publishedAt.getTime())
          const sorted = [...list].sort((a, b) => hour(b) - hour(a)).slice(0, most + 1)
          const newest = newestOf(sorted, most)
          const entry = entryFromNewest(own ? withRuling(newest, own) : newest, day(at))
          if (!entry) return
          if (!newest.isWhole) told += 1
          expect(entry).toEqual(entryAt(own ? [...list, own] : list, day(at)))
        },
      ),
      { numRuns: 5_000, seed: 7 },
    )
    // Not by never telling.
    expect(told).toBeGreaterThan(200)
  })

  test('the short way agrees with history whenever it may be taken', () => {
    fc.assert(
      fc.property(rulings, fc.constantFrom(...ZONES), fc.integer({ min: 0, max: 13 }), (list, zone, from) => {
        const now = day(13)
        const turns = list.flatMap((r) => [r.effectiveAt, r.publishedAt, ...(r.revokedAt ? [r.revokedAt] : [])])
        const turnedAt = turns.sort((a, b) => b.getTime() - a.getTime())[0] ?? null
        const fresh = ruling({ order: 99, zone, effectiveAt: day(from), publishedAt: day(from) })
        fc.pre(surelyStandsOver(fresh, turnedAt))
        expect(entryAfterRuling(entryAt(list, now), fresh)).toEqual(entryAt([...list, fresh], now))
      }),
    )
  })

  test('the order in which rulings are listed does not matter', () => {
    fc.assert(
      fc.property(rulings, fc.integer({ min: 0, max: 13 }), (list, at) => {
        expect(entryAt([...list].reverse(), day(at))).toEqual(entryAt(list, day(at)))
      }),
    )
  })

  test('history says what the rule says, day by day', () => {
    const hour = (r: Ruling) => Math.max(r.effectiveAt.getTime(), r.publishedAt.getTime())
    /** Of those in effect on a day and not taken back, the one that came into force last. */
    const onDay = (list: Ruling[], n: number) =>
      list
        .filter((r) => r.effectiveAt <= day(n) && (r.revokedAt === null || r.revokedAt > day(n)))
        .sort((a, b) => hour(a) - hour(b) || a.order - b.order)
        .at(-1)
    fc.assert(
      fc.property(rulings, fc.integer({ min: 0, max: 13 }), (list, at) => {
        let [zone, since] = [null as string | null, null as number | null]
        for (let n = 0; n <= at; n += 1) {
          const now = onDay(list, n)?.zone ?? null
          if (now !== zone) [zone, since] = [now, now && n]
        }
        const stands = onDay(list, at)
        expect(entryAt(list, day(at))).toEqual(
          stands ? { zone, since: toIso(day(since ?? -1)), decision: stands.decision } : UNCLASSIFIED,
        )
      }),
      { numRuns: 2_000 },
    )
  })

  test('a decision published behind a thousand others asks each of them a few times, not a thousand', () => {
    let asked = 0
    const counted = (order: number, part: Partial<Ruling> = {}) => {
      const { effectiveAt, ...rest } = ruling({ order, zone: ZONES[order % ZONES.length] ?? 'green', ...part })
      return {
        ...rest,
        get effectiveAt() {
          asked += 1
          return effectiveAt
        },
      } as Ruling
    }
    const many = Array.from({ length: 1_000 }, (_, order) => counted(order))
    const late = counted(1_000, { zone: 'red', effectiveAt: day(0), publishedAt: day(1_000) })
    expect(entryAt([...many, late], day(1_000)).since).toBe(toIso(day(0)))
    expect(asked).toBeLessThan(100_000)
  })
})
