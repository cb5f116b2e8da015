import { featureCollection, intersect, union } from '@turf/turf'
import type { Area, AreaFeature } from '../types'

/** What clipping found: the shape, `null` for nothing, or `failed`: it gives up on some near-degenerate shapes. */
export type Clipped = Area | null | 'failed'

const attempt = (clip: () => { geometry: Area } | null): Clipped => {
  try {
    return clip()?.geometry ?? null
  } catch {
    return 'failed'
  }
}

export const commonPart = (a: AreaFeature, b: AreaFeature): Clipped =>
  attempt(() => intersect(featureCollection([a, b])))
export const wholeOf = (shapes: AreaFeature[]): Clipped => attempt(() => union(featureCollection(shapes)))
