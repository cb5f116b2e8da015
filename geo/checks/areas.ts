import { area } from '@turf/turf'
import type { Check } from './subject'

/** A measured area may differ from the stated one by this share, unless another limit is known and explained. */
export const AREA_TOLERANCE = 0.15

/** Every commune whose area is stated measures about that. */
export const statedAreas: Check = ({ where, units, shapes, known }) => {
  const explained = new Map(known.areas.map(({ code, upTo }) => [code, upTo]))
  const stated = new Map(units.map(({ code, areaKm2 }) => [code, areaKm2]))
  return shapes.features.flatMap(({ properties: { code }, geometry }) => {
    const expected = stated.get(code) ?? null
    if (expected === null) return []
    const tolerance = explained.get(code) ?? AREA_TOLERANCE
    return differs(area(geometry) / 1e6, expected, tolerance, (words) => ({
      check: 'areas',
      code,
      message: `${where}: ${words} diện tích công bố`,
    }))
  })
}

/** Simplifying kept every commune's size: a small one has not withered. */
export const keptAreas: Check = ({ where, shapes, facts }) => {
  const measured = new Map(facts?.map(({ code, measuredAreaKm2 }) => [code, measuredAreaKm2]))
  return shapes.features.flatMap(({ properties: { code }, geometry }) => {
    const expected = measured.get(code)
    if (expected === undefined) return []
    return differs(area(geometry) / 1e6, expected, AREA_TOLERANCE, (words) => ({
      check: 'kept-areas',
      code,
      message: `${where}: ${words} diện tích khảo sát`,
    }))
  })
}

function differs<T>(measured: number, expected: number, tolerance: number, problem: (words: string) => T): T[] {
  const share = measured / expected - 1
  if (Math.abs(share) <= tolerance) return []
  const percent = `${share > 0 ? '+' : '−'}${Math.abs(share * 100).toFixed(0)} %`
  return [problem(`diện tích đo ${measured.toFixed(3)} km² lệch ${percent} so với ${expected} km²`)]
}
