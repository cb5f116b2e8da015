import type { Position } from 'geojson'
import { cellsAlong } from './cells-along'
import type { AreaCollection } from './types'

/** A corner this near to a neighbour's edge lies on it: one and a half steps of the survey grid, about 0.17 m. */
const ON_EDGE = 1.5e-6
/** Corners are looked up by squares of about a kilometre. */
const CELL = 0.01

type Corners = Map<string, Position[]>

/** How far along an edge (0 to 1) a corner lies on it, or null when it does not, or is one of its ends. */
function alongEdge([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [px = 0, py = 0]: Position): number | null {
  if ((px === ax && py === ay) || (px === bx && py === by)) return null
  const [ex, ey, qx, qy] = [bx - ax, by - ay, px - ax, py - ay]
  const along = (qx * ex + qy * ey) / (ex * ex + ey * ey)
  const off = Math.abs(ex * qy - ey * qx) / Math.hypot(ex, ey)
  return along > 0 && along < 1 && off <= ON_EDGE ? along : null
}

function noded(ring: Position[], corners: Corners): Position[] {
  return ring.flatMap((b, index) => {
    const a = ring[index - 1]
    if (a === undefined) return [b]
    const near = new Map(
      [...cellsAlong(a, b, CELL, ON_EDGE)]
        .flatMap((cell) => corners.get(String(cell)) ?? [])
        .map((p) => [String(p), p]),
    )
    const between = [...near.values()].flatMap((point) => {
      const along = alongEdge(a, b, point)
      return along === null ? [] : [{ point, along }]
    })
    return [...between.sort((p, q) => p.along - q.along).map(({ point }) => point), b]
  })
}

/**
 * Gives every edge the corners that others have along it. Many surveys leave
 * them out where a neighbour's border ends on a straight line; without them
 * neighbours would not share their arcs.
 */
export function nodeBorders(shapes: AreaCollection): AreaCollection {
  const corners: Corners = new Map()
  const rings = shapes.features.flatMap(({ geometry: g }) =>
    g.type === 'Polygon' ? g.coordinates : g.coordinates.flat(),
  )
  for (const corner of rings.flat()) {
    const key = `${Math.floor((corner[0] ?? 0) / CELL)},${Math.floor((corner[1] ?? 0) / CELL)}`
    corners.set(key, [...(corners.get(key) ?? []), corner])
  }
  const nodedPolygon = (polygon: Position[][]) => polygon.map((ring) => noded(ring, corners))
  return {
    ...shapes,
    features: shapes.features.map((feature) => ({
      ...feature,
      geometry:
        feature.geometry.type === 'Polygon'
          ? { type: 'Polygon', coordinates: nodedPolygon(feature.geometry.coordinates) }
          : { type: 'MultiPolygon', coordinates: feature.geometry.coordinates.map(nodedPolygon) },
    })),
  }
}
