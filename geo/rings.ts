import type { Position } from 'geojson'
import type { Area } from './types'

/** The polygons of an area, each a list of rings with the outer one first. */
export const polygonsOf = (area: Area): Position[][][] =>
  area.type === 'Polygon' ? [area.coordinates] : area.coordinates

/** All rings of an area, outer ones and holes. */
export const ringsOf = (area: Area): Position[][] => polygonsOf(area).flat()

/** Signed planar area in square units of the coordinates, positive when counter-clockwise. */
export function ringArea(ring: Position[]): number {
  // Relative to the first position: degrees of whole provinces would lose the digits of small rings.
  const [ox = 0, oy = 0] = ring[0] ?? []
  let twice = 0
  for (let i = 1; i < ring.length; i += 1) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? []
    const [bx = 0, by = 0] = ring[i] ?? []
    twice += (ax - ox) * (by - oy) - (bx - ox) * (ay - oy)
  }
  return twice / 2
}
