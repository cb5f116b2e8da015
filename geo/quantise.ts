import type { Transform } from 'topojson-specification'
import type { Point } from './crossings'
import type { Box, ProvinceTopology } from './types'

/** A grid of `step` degrees whose origin is the box's south-west corner, rounded down to a whole step. */
export function gridOver([west, south]: Box, step: number): Transform {
  const decimals = Math.max(0, Math.ceil(-Math.log10(step)))
  const down = (degrees: number) => Number((Math.floor(degrees / step) * step).toFixed(decimals))
  return { scale: [step, step], translate: [down(west), down(south)] }
}

/** Puts degrees on a grid, in whole steps. */
export const snapTo =
  ({ scale, translate }: Transform) =>
  (lon: number, lat: number): Point => [
    Math.round((lon - translate[0]) / scale[0]),
    Math.round((lat - translate[1]) / scale[1]),
  ]

/** A quantised TopoJSON topology: arcs as whole steps from position to position. */
export function quantised({ objects }: ProvinceTopology, arcs: Point[][], grid: Transform): ProvinceTopology {
  const points = arcs.flat()
  const [sx, sy] = grid.scale
  const [tx, ty] = grid.translate
  const range = (axis: 0 | 1): [number, number] => {
    const values = points.map((point) => point[axis])
    return [Math.min(...values), Math.max(...values)]
  }
  const [x, y] = [range(0), range(1)]
  const degrees = (steps: number, scale: number, origin: number) => Number((steps * scale + origin).toFixed(6))
  return {
    type: 'Topology',
    bbox: [degrees(x[0], sx, tx), degrees(y[0], sy, ty), degrees(x[1], sx, tx), degrees(y[1], sy, ty)],
    transform: grid,
    objects,
    arcs: arcs.map((arc) =>
      arc.map(([px, py], i) => {
        const [qx, qy] = i === 0 ? [0, 0] : (arc[i - 1] ?? [0, 0])
        return [px - qx, py - qy]
      }),
    ),
  }
}
