import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unitKinds } from '@/lib/content'
import { assignUnits, type RegisteredUnit, unitAbove } from '@/lib/domain/assign-units'
import { unitsForCommune } from '@/lib/domain/resolve-units'
import { placeOf } from '../content/places'
import { province } from '../support/province'

const registry: RegisteredUnit[] = [
  ...new Map(
    province
      .flatMap((commune) => unitsForCommune(unitKinds, commune, placeOf(commune.code).district))
      .map((unit) => [unit.id, { ...unit, active: true }]),
  ).values(),
]
const ref = ({ code, districtCode }: (typeof province)[number]) => ({ commune: code, district: districtCode })
const places = fc.uniqueArray(fc.constantFrom(...province), { maxLength: 12, selector: ({ code }) => code })
const district = new Map(province.map(({ code, districtCode }) => [code, districtCode]))

describe('who is asked', () => {
  test('every unit belongs to every place that it is asked about, and is asked once', () => {
    fc.assert(
      fc.property(places, places, (changed, green) => {
        const tasks = assignUnits(registry, unitKinds, changed.map(ref), green.map(ref))
        expect(new Set(tasks.map(({ unit }) => unit.id)).size).toBe(tasks.length)
        for (const { unit, communes, keepGreen } of tasks) {
          expect(communes.length + keepGreen.length).toBeGreaterThan(0)
          for (const code of [...communes, ...keepGreen]) {
            if (unit.level === 'commune') expect(unit.communeCode).toBe(code)
            if (unit.level === 'district') expect(unit.districtCode).toBe(district.get(code))
          }
        }
      }),
    )
  })

  test('every changed place has all of its bodies asked; a green neighbour only those that keep green', () => {
    fc.assert(
      fc.property(places, places, (changed, green) => {
        const tasks = assignUnits(registry, unitKinds, changed.map(ref), green.map(ref))
        for (const commune of changed) {
          const asked = tasks.filter(({ communes }) => communes.includes(commune.code)).map(({ unit }) => unit.id)
          const own = unitsForCommune(unitKinds, commune, placeOf(commune.code).district).map(({ id }) => id)
          expect(new Set(asked)).toEqual(new Set(own))
        }
        for (const { code } of green) {
          const kinds = tasks.filter(({ keepGreen }) => keepGreen.includes(code)).map(({ unit }) => unit.kind)
          expect(new Set(kinds)).toEqual(new Set(unitKinds.filter((kind) => kind.keepsGreen).map(({ kind }) => kind)))
        }
      }),
    )
  })

  test('nearest to the people first, and nobody who is out of service', () => {
    const [commune] = province
    if (!commune) throw new Error('no commune')
    const resting = registry.map((unit) => ({ ...unit, active: unit.kind !== 'tram-y-te' }))
    const kinds = assignUnits(resting, unitKinds, [ref(commune)], []).map(({ unit }) => unit.kind)
    expect(kinds[0]).toBe('ubnd-xa')
    expect(kinds).not.toContain('tram-y-te')
    expect(kinds).toEqual(unitKinds.map(({ kind }) => kind).filter((kind) => kind !== 'tram-y-te'))
  })
})

describe('who is told when a unit stays silent', () => {
  test('a body of the same place, one level or more up, until there is none', () => {
    for (const unit of registry) {
      const seen = new Set([unit.id])
      let above = unitAbove(registry, unitKinds, unit)
      for (; above; above = unitAbove(registry, unitKinds, above)) {
        expect(seen.has(above.id)).toBe(false)
        seen.add(above.id)
        if (above.level === 'district') expect(above.districtCode).toBe(unit.districtCode)
      }
      expect(seen.has('ban-tuyen-giao-tinh')).toBe(true)
    }
  })

  test('past one that is out of service', () => {
    const station = registry.find(({ kind }) => kind === 'tram-y-te') as RegisteredUnit
    const resting = registry.map((unit) => ({ ...unit, active: unit.kind !== 'trung-tam-y-te' }))
    expect(unitAbove(registry, unitKinds, station)?.kind).toBe('trung-tam-y-te')
    expect(unitAbove(resting, unitKinds, station)?.kind).toBe('so-y-te')
  })
})
