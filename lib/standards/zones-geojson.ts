import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import type { Board } from '../domain/board'
import type { Commune } from '../domain/commune'
import type { ZoneOrNone } from '../domain/zone'

export type ZoneProperties = {
  code: string
  name: string
  districtCode: string
  districtName: string
  zone: ZoneOrNone
  since: string | null
  decision: string | null
}
export type ZoneCollection = FeatureCollection<Polygon | MultiPolygon, ZoneProperties> & {
  epoch: string
  seq: number
  asOf: string
  attribution: string
}

/** The board as GeoJSON (RFC 7946, WGS84), with foreign members that say which board it is. */
export function zonesAsGeoJson(
  board: Board,
  communes: ReadonlyMap<string, Commune>,
  shapes: FeatureCollection<Polygon | MultiPolygon, { code: string }>,
  attribution: string,
): ZoneCollection {
  const features = shapes.features.flatMap(({ geometry, properties: { code } }) => {
    const commune = communes.get(code)
    const entry = board.zones[code]
    if (!commune) return []
    const { name, districtCode, districtName } = commune
    const properties = {
      code,
      name,
      districtCode,
      districtName,
      zone: entry?.zone ?? null,
      since: entry?.since ?? null,
      decision: entry?.decision?.number ?? null,
    }
    return [{ type: 'Feature' as const, id: code, properties, geometry }]
  })
  const { epoch, seq, asOf } = board
  return { type: 'FeatureCollection', epoch, seq, asOf, attribution, features }
}
