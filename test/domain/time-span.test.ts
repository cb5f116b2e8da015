import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minuteClock, timeSpan } from '@/lib/domain/time-span'

const MINUTE = 60_000

test('names the largest part, and never more time than there is', () => {
  expect(timeSpan(-5)).toMatchObject({ unit: 'now' })
  expect(timeSpan(MINUTE - 1)).toMatchObject({ unit: 'now' })
  expect(timeSpan(59 * MINUTE)).toMatchObject({ unit: 'minutes', minutes: 59 })
  expect(timeSpan(60 * MINUTE)).toMatchObject({ unit: 'hours', hours: 1, minutes: 0 })
  expect(timeSpan(49 * 60 * MINUTE)).toMatchObject({ unit: 'days', days: 2, hours: 1 })
  fc.assert(
    fc.property(fc.nat(1e10), (ms) => {
      const { days, hours, minutes } = timeSpan(ms)
      const said = ((days * 24 + hours) * 60 + minutes) * MINUTE
      expect(said).toBeLessThanOrEqual(ms)
      expect(ms - said).toBeLessThan(MINUTE)
    }),
  )
})

test('a clock that runs down ends at nothing, with its time', () => {
  expect(minuteClock(10 * MINUTE)).toBe('10:00')
  expect(minuteClock(65_001)).toBe('1:06')
  expect(minuteClock(1)).toBe('0:01')
  expect(minuteClock(-1)).toBe('0:00')
})
