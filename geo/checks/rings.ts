import type { Position } from 'geojson'
import { crossings, type Point } from '../crossings'
import { polygonsOf, ringsOf } from '../rings'
import type { Area } from '../types'
import type { Check } from './subject'

const point = ([x = 0, y = 0]: Position): Point => [x, y]
const where2 = ([x = 0, y = 0]: Position): string => `${x.toFixed(5)}, ${y.toFixed(5)}`

/** What is wrong with one ring by itself. */
export function ringFaults(ring: Position[]): string[] {
  const [first, last] = [ring[0], ring.at(-1)]
  if (first === undefined || last === undefined || ring.length < 4)
    return [`vòng chỉ có ${ring.length} vị trí, cần ít nhất 4`]
  if (first[0] !== last[0] || first[1] !== last[1]) return [`vòng không khép kín tại ${where2(first)}`]
  const seen = new Set<string>()
  const repeated = ring.slice(1).find((position) => {
    const key = String(position.slice(0, 2))
    const again = seen.has(key)
    seen.add(key)
    return again
  })
  return repeated === undefined ? [] : [`vòng đi qua ${where2(repeated)} hai lần`]
}

/** Whether every ring is closed and long enough for others' geometry to work with; the rings check names those that are not. */
export const isUsable = (area: Area): boolean => ringsOf(area).flatMap(ringFaults).length === 0

/** Rings are closed, have four positions or more, and neither cross nor touch themselves or each other. */
export const rings: Check = ({ where, shapes }) =>
  shapes.features.flatMap(({ properties: { code }, geometry }) => {
    const faults = polygonsOf(geometry).flatMap((polygon) => {
      const own = polygon.flatMap(ringFaults)
      const crossed = crossings(polygon.map((ring) => ring.map(point))).map(([a]) => {
        const start = polygon[a]?.[0]
        return `vòng tự cắt${start === undefined ? '' : ` (vòng bắt đầu tại ${where2(start)})`}`
      })
      return [...own, ...crossed]
    })
    return [...new Set(faults)].map((message) => ({ check: 'rings', code, message: `${where}: ${message}` }))
  })
