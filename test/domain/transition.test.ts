import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gravity, transitionName, transitionOf } from '@/lib/domain/transition'
import { countZones, ZONES, zoneRank } from '@/lib/domain/zone'

const zone = fc.constantFrom(...ZONES)
const zoneOrNone = fc.constantFrom(null, ...ZONES)

describe('transitions', () => {
  test.each([
    [null, 'green', 'first', 'phân vùng lần đầu'],
    ['yellow', 'red', 'escalation', 'đỏ hóa'],
    ['green', 'yellow', 'escalation', 'vàng hóa'],
    ['yellow', 'orange', 'escalation', 'cam hóa'],
    ['red', 'orange', 'easing', 'cam hóa'],
    ['orange', 'green', 'easing', 'xanh hóa'],
    ['red', 'red', 'reaffirmed', 'giữ nguyên vùng'],
    ['red', null, 'withdrawn', 'thu hồi phân vùng'],
  ] as const)('%s → %s is %s, "%s"', (from, to, transition, name) => {
    expect(transitionOf(from, to)).toBe(transition)
    expect(transitionName(from, to)).toBe(name)
  })

  test('escalation and easing are each other reversed', () => {
    fc.assert(
      fc.property(zone, zone, (a, b) => {
        const there = transitionOf(a, b)
        const back = transitionOf(b, a)
        if (a === b) expect(there).toBe('reaffirmed')
        else expect([there, back].sort()).toEqual(['easing', 'escalation'])
        expect(there === 'escalation').toBe(zoneRank(b) > zoneRank(a))
      }),
    )
  })

  test('a new red is graver than anything else', () => {
    fc.assert(
      fc.property(zoneOrNone, zoneOrNone, zoneOrNone, (from, a, b) => {
        fc.pre(from !== 'red' && b !== 'red')
        expect(gravity(from, 'red')).toBeGreaterThan(gravity(a, b))
      }),
    )
  })

  test('counts add up', () => {
    fc.assert(
      fc.property(fc.array(zoneOrNone), (zones) => {
        expect(Object.values(countZones(zones)).reduce((sum, n) => sum + n, 0)).toBe(zones.length)
      }),
    )
  })
})
