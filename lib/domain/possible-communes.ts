import { bbox, pointToPolygonDistance } from '@turf/turf'
import { type LocatableCommune, locateCommune } from './locate-commune'

/** Metres of one degree of latitude; of longitude it is less, so boxes widened by it are wide enough near the equator. */
const METRES_A_DEGREE = 110_000

/**
 * The communes in which a point may lie that is known to within `accuracy`
 * metres: the one that holds it first, then by distance to their border.
 * `isOutside` when the point itself lies in none.
 */
export function possibleCommunes(
  features: readonly LocatableCommune[],
  lat: number,
  lon: number,
  accuracy: number,
): { codes: string[]; isOutside: boolean } {
  const own = locateCommune(features, lat, lon)
  const reach = accuracy / METRES_A_DEGREE / Math.max(0.2, Math.cos((lat * Math.PI) / 180))
  const near = features.flatMap((commune) => {
    const { code } = commune.properties
    const [west, south, east, north] = bbox(commune)
    const isFar = lon < west - reach || lon > east + reach || lat < south - reach || lat > north + reach
    if (code === own || isFar) return []
    const metres = pointToPolygonDistance([lon, lat], commune, { units: 'meters' })
    return metres <= accuracy ? [{ code, metres }] : []
  })
  const others = near.sort((a, b) => a.metres - b.metres).map(({ code }) => code)
  return { codes: own === null ? others : [own, ...others], isOutside: own === null }
}
