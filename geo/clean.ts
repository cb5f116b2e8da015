import type { Position } from 'geojson'
import type { Boundary } from './read-boundaries'
import { polygonsOf, ringArea } from './rings'
import type { AreaCollection } from './types'

/** Survey coordinates are kept to a millionth of a degree, 0.11 m. */
export const SURVEY_DECIMALS = 6

const snap = (degrees: number): number => Number(degrees.toFixed(SURVEY_DECIMALS))

/** Drops positions that repeat the one before. */
const withoutRepeats = (ring: Position[]): Position[] =>
  ring.filter(([x, y], index) => index === 0 || x !== ring[index - 1]?.[0] || y !== ring[index - 1]?.[1])

/** Outer rings counter-clockwise, holes clockwise (RFC 7946, 3.1.6). */
const wound = (ring: Position[], outer: boolean): Position[] =>
  ringArea(ring) > 0 === outer ? ring : [...ring].reverse()

/**
 * The boundaries as a tidy collection, sorted by code: two coordinates a
 * position, snapped to the survey grid so that neighbours share theirs
 * exactly, no repeated positions, RFC 7946 winding. Shapes are not mended:
 * what is still wrong after this is for the checks to say.
 */
export function clean(boundaries: Boundary[]): AreaCollection {
  const tidyRing = (ring: Position[], index: number): Position[] =>
    wound(withoutRepeats(ring.map(([x = 0, y = 0]) => [snap(x), snap(y)])), index === 0)
  const features = boundaries.map(({ code, name, geometry }) => {
    const polygons = polygonsOf(geometry).map((polygon) => polygon.map(tidyRing))
    const [only] = polygons
    return {
      type: 'Feature' as const,
      properties: { code, name },
      geometry:
        polygons.length === 1 && only !== undefined
          ? { type: 'Polygon' as const, coordinates: only }
          : { type: 'MultiPolygon' as const, coordinates: polygons },
    }
  })
  return {
    type: 'FeatureCollection',
    features: features.sort((a, b) => (a.properties.code < b.properties.code ? -1 : 1)),
  }
}
