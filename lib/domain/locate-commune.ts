import { bbox, booleanPointInPolygon } from '@turf/turf'
import type { BBox, Feature, MultiPolygon, Polygon } from 'geojson'

export type LocatableCommune = Feature<Polygon | MultiPolygon, { code: string }>

// A board's shapes are loaded once and asked often: their boxes are worth keeping as long as they live.
const boxes = new WeakMap<LocatableCommune, BBox>()

function boxOf(commune: LocatableCommune): BBox {
  const known = boxes.get(commune)
  if (known !== undefined) return known
  const box = bbox(commune)
  boxes.set(commune, box)
  return box
}

/**
 * The code of the commune at a point (degrees, WGS84), or null outside all of
 * them. On a common border the first in the given order wins.
 */
export function locateCommune(features: readonly LocatableCommune[], lat: number, lon: number): string | null {
  const found = features.find((commune) => {
    const [west, south, east, north] = boxOf(commune)
    if (lon < west || lon > east || lat < south || lat > north) return false
    return booleanPointInPolygon([lon, lat], commune)
  })
  return found?.properties.code ?? null
}
