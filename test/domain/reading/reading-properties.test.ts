import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Commune } from '@/lib/domain/commune'
import { readDecision } from '@/lib/domain/reading/read-decision'
import { ZONES } from '@/lib/domain/zone'
import { gazetteer, province } from '../../support/province'
import { slipName } from '../../support/slip-name'
import { type Placed, STYLES, TYPINGS, type Typing, wordDecision, ZONE_WORDINGS } from '../../support/word-decision'

const someCommunes = fc.subarray(province, { minLength: 1 })
const wholeDistricts = fc
  .subarray([...new Set(province.map(({ districtCode }) => districtCode))], { minLength: 1, maxLength: 4 })
  .map((codes) => province.filter(({ districtCode }) => codes.includes(districtCode)))

const placed: fc.Arbitrary<Placed[]> = fc
  .oneof(someCommunes, wholeDistricts)
  .chain((communes) =>
    fc
      .array(fc.constantFrom(...ZONES), { minLength: communes.length, maxLength: communes.length })
      .map((zones) => communes.map((commune, at) => ({ commune, zone: zones[at] ?? 'green' }))),
  )
const wording = fc.record({
  style: fc.constantFrom(...STYLES),
  zones: fc.constantFrom(...ZONE_WORDINGS),
  typing: fc.constantFrom(...(Object.keys(TYPINGS) as Typing[])),
})
const pairs = (given: readonly { communeCode: string; zone: string }[]) =>
  given.map(({ communeCode, zone }) => `${communeCode} ${zone}`).sort()

describe('any set of communes and zones', () => {
  it('is given back whole, however it is worded and typed', () => {
    fc.assert(
      fc.property(placed, wording, (given, { style, zones, typing }) => {
        const text = TYPINGS[typing](wordDecision(given, { style, zones, all: province }))
        const { items, questions } = readDecision(text, gazetteer)
        expect(pairs(items)).toEqual(pairs(given.map(({ commune, zone }) => ({ communeCode: commune.code, zone }))))
        expect(questions).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('is never read wrong for a slip of a letter: it is right, asked, or unread', () => {
    fc.assert(
      fc.property(
        placed,
        wording,
        fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
        (given, how, numbers) => {
          const random = () => numbers.next().value ?? 0
          const slipped = new Map<Commune, string>()
          const name = (commune: Commune) => {
            const known = slipped.get(commune) ?? slipName(commune, province, random)
            slipped.set(commune, known)
            return known
          }
          const text = TYPINGS[how.typing](wordDecision(given, { ...how, all: province, name }))
          const truth = new Map(given.map(({ commune, zone }) => [commune.code, zone]))
          const { items } = readDecision(text, gazetteer)
          expect(items.filter(({ communeCode, zone }) => truth.get(communeCode) !== zone)).toEqual([])
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('any text at all', () => {
  const scraps = fc.constantFrom(
    ...[
      'vùng đỏ',
      'huyện Kế Sách',
      'xã',
      'Phường 1',
      'An Hiệp',
      'các xã còn lại',
      'toàn bộ',
      '(',
      ')',
      ':',
      ';',
      '\n',
      '\t',
      '"',
    ],
    ...[
      '9',
      'trừ',
      'không',
      'từ',
      'sang',
      'Điều 1',
      'ngày 99/99/2021',
      'x',
      ',',
      '-',
      '1.',
      '\u0301',
      '\ufeff',
      '\ud800',
    ],
  )
  it('never throws, and names only communes that exist', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(scraps, { maxLength: 60 }).map((parts) => parts.join(' ')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const { items } = readDecision(text, gazetteer)
        expect(items.every(({ communeCode }) => gazetteer.byCode.has(communeCode))).toBe(true)
        expect(new Set(items.map(({ communeCode }) => communeCode)).size).toBe(items.length)
      }),
      { numRuns: 1000 },
    )
  })

  // Eight times the text must not take much more than eight times as long; a square would take 64 times.
  it.each([
    'a',
    ',',
    '(',
    '"',
    '\t',
    '1 ',
    'xã ',
    'xã An Hiệp, ',
    'a\tb\tc\n',
    'An\t',
    'phường 1-2, ',
    'vùng đỏ ',
    '9 xã, ',
    'ke tu ',
    'các xã còn lại, ',
    'huyện Kế Sách, ',
    'toàn bộ huyện Kế Sách, ',
    'xã Zxyq, ',
  ])('takes time linear in the length of %j repeated', (scrap) => {
    const timed = (length: number) => {
      const text = scrap.repeat(Math.ceil(length / scrap.length))
      const start = process.cpuUsage()
      readDecision(text, gazetteer)
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1000
    }
    timed(25_000)
    const small = Math.max(10, Math.min(timed(25_000), timed(25_000)))
    const large = Math.min(timed(200_000), timed(200_000))
    expect(large / small).toBeLessThan(32)
  })
})
