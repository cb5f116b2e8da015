import fc from 'fast-check'
import { expect, test } from 'vitest'
import { staleSince } from '@/lib/realtime/board-state'
import { createHeadClock, LATE_MS } from '@/lib/realtime/head-clock'

const YEAR_MS = 365 * 86_400_000
const delays = fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 1, maxLength: 40 })
const skew = fc.integer({ min: -YEAR_MS, max: YEAR_MS })

test('a head is late by what it took longer than the fastest, however wrong the clocks are', () => {
  fc.assert(
    fc.property(skew, delays, (ahead, took) => {
      const clock = createHeadClock()
      let fastest = Number.POSITIVE_INFINITY
      took.forEach((delay, nth) => {
        const sent = nth * 5_000
        fastest = Math.min(fastest, delay)
        expect(clock.lateness(sent + ahead, sent + delay)).toBe(delay - fastest)
      })
    }),
  )
})

test('a server whose clock was set back is late until a door says so, one that is slow stays late', () => {
  const clock = createHeadClock()
  clock.lateness(1_000_000, 0)
  expect(clock.lateness(1_005_000 - 3_600_000, 5_000)).toBeGreaterThan(LATE_MS)
  clock.correct(1_005_000 - 3_600_000, 5_000)
  expect(clock.lateness(1_010_000 - 3_600_000, 10_000)).toBe(0)

  const slow = createHeadClock()
  slow.lateness(1_000_000, 0)
  expect(slow.lateness(1_005_000, 25_000)).toBe(20_000)
  slow.correct(1_025_000, 25_000)
  expect(slow.lateness(1_010_000, 30_000)).toBe(20_000)
})

test('a new connection is measured by itself', () => {
  const clock = createHeadClock()
  clock.lateness(1_000_000, 0)
  clock.begin()
  expect(clock.lateness(1_005_000 - 60_000, 5_000)).toBe(0)
})

test("a device's clock that is set back hides nothing, and one that is ahead of the server's says nothing", () => {
  fc.assert(
    fc.property(skew, fc.integer({ min: 10_000, max: 3_600_000 }), (ahead, silence) => {
      const heard = { monotonic: 0, wall: ahead }
      expect(staleSince(heard, { monotonic: silence, wall: ahead - Math.abs(ahead) })).toBe(true)
      expect(staleSince(heard, { monotonic: 5_000, wall: ahead + 5_000 })).toBe(false)
    }),
  )
})
