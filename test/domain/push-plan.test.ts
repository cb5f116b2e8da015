import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countFollowed, type Follows, followsPlace } from '@/lib/domain/follows'
import { shorten, tagOf } from '@/lib/domain/push-notice'
import { gravestFirst, groupActs, isUrgent, MOST_SINGLE, type PlacedSeq, planAct } from '@/lib/domain/push-plan'
import { ZONES } from '@/lib/domain/zone'
import { province } from '../support/province'

const commune = fc.constantFrom(...province)
const follows: fc.Arbitrary<Follows> = fc.record({
  all: fc.boolean(),
  communes: fc.array(commune.map(({ code }) => code)),
  districts: fc.array(commune.map(({ districtCode }) => districtCode)),
})
const act: fc.Arbitrary<PlacedSeq[]> = fc
  .tuple(
    fc.integer({ min: 1, max: 1_000_000 }),
    fc.uniqueArray(commune, { selector: ({ code }) => code, maxLength: 40 }),
  )
  .map(([batch, communes]) =>
    communes.map(({ code, districtCode }, i) => ({ seq: batch + i, batch, code, districtCode })),
  )
const zone = fc.constantFrom(...ZONES, null)

describe('who is concerned', () => {
  test('nothing comes of what is not followed, everything of what is', () => {
    fc.assert(
      fc.property(follows, act, (what, changes) => {
        const concerned = changes.filter((change) => followsPlace(what, change))
        const planned = planAct(what, changes)
        if (concerned.length > MOST_SINGLE) expect(planned).toEqual([{ kind: 'act', seq: changes[0]?.batch }])
        else expect(planned).toEqual(concerned.map(({ seq }) => ({ kind: 'change', seq })))
      }),
    )
  })

  test('a commune is followed by itself, through its district, or with the whole province; counted once', () => {
    fc.assert(
      fc.property(follows, (what) => {
        const byHand = province.filter(
          ({ code, districtCode }) =>
            what.all || what.communes.some((one) => one === code) || what.districts.some((one) => one === districtCode),
        )
        expect(countFollowed(what, province)).toBe(byHand.length)
      }),
    )
    expect(countFollowed({ all: true, communes: [], districts: [] }, province)).toBe(109)
    expect(countFollowed({ all: false, communes: [], districts: [] }, province)).toBe(0)
  })

  test('acts stay whole and in their order', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 5 }), (acts) => {
        const apart = acts.map((one, i) => one.map((change) => ({ ...change, batch: i })))
        expect(groupActs(apart.flat())).toEqual(apart.filter((one) => one.length > 0))
      }),
    )
  })
})

describe('what is said', () => {
  test('the gravest comes first: what turned red, whatever else there is', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ from: zone, to: zone }), { minLength: 1 }), (turns) => {
        const changes = turns.map((turn, seq) => ({ ...turn, seq }))
        const sorted = gravestFirst(changes)
        expect([...sorted].sort((a, b) => a.seq - b.seq)).toEqual(changes)
        const [first] = sorted
        expect(isUrgent(changes)).toBe(first?.to === 'red' && first.from !== 'red')
      }),
    )
  })

  test('a tag is a Topic of RFC 8030 too', () => {
    for (const kind of ['change', 'act'] as const) expect(tagOf(kind, 2_147_483_647)).toMatch(/^[\w-]{1,32}$/)
  })

  test('a text is cut at whole characters and shows it', () => {
    expect(shorten('Đỏ hóa', 6)).toBe('Đỏ hóa')
    expect(shorten('👩‍⚕️ Đỏ hóa', 5).endsWith('…')).toBe(true)
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('ế', '👩‍⚕️', 'Q')).map((parts) => parts.join('')),
        (text) => [...shorten(text, 10)].length <= 10,
      ),
    )
  })
})
