import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressGroup } from '@/lib/auth/client-address'
import { plainWords, readAnswer, retryAfterMs } from '@/lib/push/read-answer'
import { NO_CONTACT, vapidSubject } from '@/lib/push/vapid'
import { retryDelay } from '@/lib/services/push-retry'

const NOW = new Date('2021-08-15T00:00:00Z')
const answer = (status: number, headers = {}, text = '') => readAnswer({ status, headers, text }, NOW)

describe("a push service's answer", () => {
  test.each([
    [201, 'accepted'],
    [202, 'accepted'],
    [301, 'refused'],
    [307, 'refused'],
    [400, 'refused'],
    [403, 'refused'],
    [404, 'gone'],
    [410, 'gone'],
    [413, 'refused'],
    [429, 'later'],
    [500, 'later'],
    [503, 'later'],
  ])('%i means %s', (status, kind) => {
    expect(answer(status).kind).toBe(kind)
  })

  test('Retry-After is seconds or a date', () => {
    expect(retryAfterMs('120', NOW)).toBe(120_000)
    expect(retryAfterMs('Sun, 15 Aug 2021 00:01:00 GMT', NOW)).toBe(60_000)
    expect(retryAfterMs('Sat, 14 Aug 2021 00:01:00 GMT', NOW)).toBe(0)
    expect(retryAfterMs('soon', NOW)).toBeNull()
    expect(answer(503, { 'retry-after': '7' })).toMatchObject({ status: 503, retryAfterMs: 7_000 })
  })

  test('its words are kept short and plain', () => {
    expect(plainWords('{"reason":\n"BadJwtToken"}\u0000\u202e')).toBe('{"reason": "BadJwtToken"}')
    expect(plainWords('x'.repeat(5_000))).toHaveLength(200)
  })
})

describe('coming back', () => {
  test('later and later, within bounds, as long as asked where asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
        const wait = retryDelay(attempt, null, random)
        expect(wait).toBeGreaterThanOrEqual(500)
        expect(wait).toBeLessThanOrEqual(37.5 * 60_000)
        expect(retryDelay(attempt + 1, null, 0)).toBeGreaterThanOrEqual(retryDelay(attempt, null, 0))
      }),
    )
    expect(retryDelay(9, 60_000, 0)).toBe(60_000)
    expect(retryDelay(1, 86_400_000, 0)).toBe(30 * 60_000)
  })
})

test('the contact is the installation where it is https, else the configured one, else said to be none', () => {
  expect(vapidSubject('https://vung.example.vn', 'mailto:a@example.vn')).toBe('https://vung.example.vn')
  expect(vapidSubject('http://vung.example.vn', 'mailto:a@example.vn')).toBe('mailto:a@example.vn')
  expect(vapidSubject(undefined, undefined)).toBe(NO_CONTACT)
})

test('limits count a subscriber, not each of the addresses that an IPv6 subscriber owns', () => {
  expect(addressGroup('203.0.113.9')).toBe('203.0.113.9')
  expect(addressGroup('::ffff:203.0.113.9')).toBe('203.0.113.9')
  expect(addressGroup('2001:db8:1:2::1')).toBe(addressGroup('2001:db8:1:2:aaaa:bbbb:cccc:dddd'))
  expect(addressGroup('2001:db8:1:2::1')).not.toBe(addressGroup('2001:db8:1:3::1'))
  expect(addressGroup('::1')).toBe('0:0:0:0')
})
