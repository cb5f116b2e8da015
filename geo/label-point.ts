import type { Position } from 'geojson'
import { ringsOf } from './rings'
import type { Area, LonLat } from './types'

const STEPS = 16
const ROUNDS = 6

/**
 * The point deepest inside an area (its pole of inaccessibility), rounded to
 * 1e-5 degrees. A grid over the bounding box finds the best cell, then a
 * smaller grid around it, and so on: about 1 % of the true depth, which is
 * plenty for a label.
 */
export function labelPoint(area: Area): LonLat {
  const rings = ringsOf(area)
  const points = rings.flat()
  const xs = points.map(([x = 0]) => x)
  const ys = points.map(([, y = 0]) => y)
  let [west, south, east, north] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  // Degrees of longitude are shorter than those of latitude: measure in the latter.
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
  let best: { point: LonLat; depth: number } = { point: [west, south], depth: Number.NEGATIVE_INFINITY }
  for (let round = 0; round < ROUNDS; round += 1) {
    const [dx, dy] = [(east - west) / STEPS, (north - south) / STEPS]
    for (let i = 0; i <= STEPS; i += 1) {
      for (let j = 0; j <= STEPS; j += 1) {
        const point: LonLat = [Number((west + i * dx).toFixed(5)), Number((south + j * dy).toFixed(5))]
        const depth = depthOf(point, rings, squeeze)
        if (depth > best.depth) best = { point, depth }
      }
    }
    const [x, y] = best.point
    ;[west, south, east, north] = [x - 2 * dx, y - 2 * dy, x + 2 * dx, y + 2 * dy]
  }
  return best.point
}

/** Distance to the nearest edge, negative outside, in degrees of latitude. */
function depthOf([px, py]: LonLat, rings: Position[][], squeeze: number): number {
  let inside = false
  let nearest = Number.POSITIVE_INFINITY
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i += 1) {
      const [ax = 0, ay = 0] = ring[i - 1] ?? []
      const [bx = 0, by = 0] = ring[i] ?? []
      if (ay > py !== by > py && px < ((bx - ax) * (py - ay)) / (by - ay) + ax) inside = !inside
      const [ex, ey] = [(bx - ax) * squeeze, by - ay]
      const [qx, qy] = [(px - ax) * squeeze, py - ay]
      const along = Math.max(0, Math.min(1, (qx * ex + qy * ey) / (ex * ex + ey * ey || 1)))
      nearest = Math.min(nearest, Math.hypot(qx - along * ex, qy - along * ey))
    }
  }
  return inside ? nearest : -nearest
}
