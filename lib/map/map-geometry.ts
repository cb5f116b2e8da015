import type { Feature, MultiPolygon, Polygon } from 'geojson'
import L from 'leaflet'
import { type CommuneShapes, communesAsGeoJson, districtBorders } from './decode-topology'
import type { Box, GeoFiles, LonLat, MapCommune, MapDistrict } from './geo-files'

export type CommuneShape = Feature<Polygon | MultiPolygon, { code: string }>

export const toLatLng = ([lon, lat]: LonLat): L.LatLng => L.latLng(lat, lon)
export const toBounds = ([west, south, east, north]: Box): L.LatLngBounds =>
  L.latLngBounds([south, west], [north, east])

/** Decoded shapes and the look-ups that a map needs of them. */
export function mapGeometry(files: GeoFiles) {
  const shapes: CommuneShapes = communesAsGeoJson(files.topology)
  const communes = new Map<string, MapCommune>(files.communes.map((commune) => [commune.code, commune]))
  const districts = new Map<string, MapDistrict>(files.districts.map((district) => [district.code, district]))
  const whole = L.latLngBounds([])
  for (const { bbox } of files.districts) whole.extend(toBounds(bbox))
  return {
    shapes,
    shapeOf: new Map<string, CommuneShape>(shapes.features.map((shape) => [shape.properties.code, shape])),
    borders: districtBorders(files.topology),
    communes,
    districts,
    whole,
    attribution: files.attribution,
  }
}
export type MapGeometry = ReturnType<typeof mapGeometry>

const decoded = new WeakMap<GeoFiles, MapGeometry>()

/** The same, decoded once for all maps of a tab. */
export function keptGeometry(files: GeoFiles): MapGeometry {
  const geometry = decoded.get(files) ?? mapGeometry(files)
  decoded.set(files, geometry)
  return geometry
}
