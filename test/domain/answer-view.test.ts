import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupMoves } from '@/lib/domain/answer-view'
import { ZONES } from '@/lib/domain/zone'

const zone = fc.constantFrom(...ZONES, null)
const change = fc.record({
  seq: fc.nat(),
  from: zone,
  to: zone,
  districtName: fc.constantFrom('Vĩnh Châu', 'Kế Sách', 'Mỹ Tú'),
})

test('every change stands in one group, under its own district, counted', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 120 }), (changes) => {
      const groups = groupMoves(changes)
      const found = groups.flatMap(({ districts }) => districts.flatMap(({ changes: here }) => here))
      expect(found).toHaveLength(changes.length)
      expect(new Set(found)).toEqual(new Set(changes))
      for (const { to, count, districts } of groups) {
        expect(districts.reduce((sum, { changes: here }) => sum + here.length, 0)).toBe(count)
        for (const { district, changes: here } of districts)
          for (const one of here) expect([one.districtName, one.to]).toEqual([district, to])
      }
    }),
  )
})

test('what turned red stands first', () => {
  const at = { districtName: 'Mỹ Tú' }
  const groups = groupMoves([
    { ...at, from: 'red' as const, to: 'green' as const },
    { ...at, from: 'green' as const, to: 'orange' as const },
    { ...at, from: 'green' as const, to: 'red' as const },
  ])
  expect(groups.map(({ name }) => name)).toEqual(['đỏ hóa', 'cam hóa', 'xanh hóa'])
})
