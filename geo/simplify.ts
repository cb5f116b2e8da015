import type { Position } from 'geojson'
import { presimplify, simplify } from 'topojson-simplify'
import { arcUsers } from './arc-users'
import { crossings, type Point } from './crossings'
import type { ProvinceTopology } from './types'

export interface Level {
  /** Corners whose triangle is smaller are dropped (Visvalingam), square metres. */
  minTriangleM2: number
  /** But never a corner whose triangle is larger than this share of a commune it bounds: small communes keep their shape. */
  minShare: number
}

/** After so many fourfold steps an arc has every corner of the survey. */
const MOST_ROUNDS = 16

const METRES_PER_DEGREE = 111_195

/** Area of a small triangle of `[lon, lat]`, square metres. */
function triangleM2([a, b, c]: [Position, Position, Position]): number {
  const [ax = 0, ay = 0] = a
  const [bx = 0, by = 0] = b
  const [cx = 0, cy = 0] = c
  const degrees2 = Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2
  return degrees2 * METRES_PER_DEGREE ** 2 * Math.cos((by * Math.PI) / 180)
}

/** Area of a commune, square metres. */
export type AreaOf = (code: string) => number
type Snap = (lon: number, lat: number) => Point

/** The shared arcs with each corner's weight, and a way to thin them with more or less detail by arc. */
function thinner(topology: ProvinceTopology, { minTriangleM2, minShare }: Level, areaM2: AreaOf, snap: Snap) {
  const weighted = presimplify(topology, triangleM2)
  const factor = arcUsers(topology).map((codes) =>
    Math.max(1, minTriangleM2 / (minShare * Math.min(...codes.map(areaM2)))),
  )
  const thin = (): Point[][] => {
    const arcs = weighted.arcs.map((arc, i) => arc.map(([x = 0, y = 0, w = 0]) => [x, y, w * (factor[i] ?? 1)]))
    return simplify({ ...weighted, arcs }, minTriangleM2).arcs.map((arc) =>
      withoutRepeats(arc.map(([lon = 0, lat = 0]) => snap(lon, lat))),
    )
  }
  return { factor, thin }
}

/**
 * Simplifies shared arcs and puts them on a grid of whole steps, for a
 * drawing: lines may touch within a step of each other, which no eye sees.
 * @param snap puts `[lon, lat]` on the grid
 * @returns arcs of grid points, for the topology's own objects
 */
export const simplifyForDrawing = (topology: ProvinceTopology, level: Level, areaM2: AreaOf, snap: Snap): Point[][] =>
  thinner(topology, level, areaM2, snap).thin()

/**
 * The same for shapes that are computed with: simplifying or rounding can
 * make lines touch or cross, so the arcs concerned get four times the detail
 * until none does.
 * @returns null when the grid itself is too coarse for the shapes
 */
export function simplifyOnGrid(topology: ProvinceTopology, level: Level, areaM2: AreaOf, snap: Snap): Point[][] | null {
  const { factor, thin } = thinner(topology, level, areaM2, snap)
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const arcs = thin()
    const bad = new Set([...crossings(arcs).flat(), ...sharedCorners(arcs)])
    if (bad.size === 0) return arcs
    for (const i of bad) factor[i] = (factor[i] ?? 1) * 4
  }
  return null
}

const withoutRepeats = (points: Point[]): Point[] =>
  points.filter((p, i) => i === 0 || p[0] !== points[i - 1]?.[0] || p[1] !== points[i - 1]?.[1])

/** Arcs that pass through another corner than a common node, and arcs shrunk to a point. */
function sharedCorners(arcs: Point[][]): number[] {
  const seen = new Map<string, number>()
  const nodes = new Set(arcs.flatMap((arc) => [String(arc[0]), String(arc.at(-1))]))
  return arcs.flatMap((arc, index) => {
    const hits = arc.slice(1, -1).flatMap((point) => {
      const key = String(point)
      const other = seen.get(key)
      seen.set(key, index)
      return other !== undefined ? [other, index] : nodes.has(key) ? [index] : []
    })
    return arc.length < 2 ? [index, ...hits] : hits
  })
}
