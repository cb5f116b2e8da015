import { gridOver, quantised, snapTo } from './quantise'
import type { MapLevel } from './settings'
import { type AreaOf, simplifyOnGrid } from './simplify'
import type { Box, ProvinceTopology } from './types'

/** The survey's own grid, and the finest worth having: 0.11 m. */
const FINEST_STEP = 1e-6

/**
 * One level of detail: simplified on shared arcs, then quantised. A survey
 * with corners closer together than the level's grid gets a grid ten times
 * finer, and so on down to its own.
 * @returns null when even that cannot keep its lines apart
 */
export function mapLevel(
  shared: ProvinceTopology,
  level: MapLevel,
  areaM2: AreaOf,
  bounds: Box,
): ProvinceTopology | null {
  for (const step of [level.step, level.step / 10, FINEST_STEP]) {
    const grid = gridOver(bounds, Number(step.toPrecision(6)))
    const arcs = simplifyOnGrid(shared, level, areaM2, snapTo(grid))
    if (arcs !== null) return quantised(shared, arcs, grid)
  }
  return null
}
