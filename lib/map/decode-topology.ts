import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { MultiPolygon as ArcMultiPolygon, GeometryCollection, Topology } from 'topojson-specification'

/** A topology of `public/geo`: communes and districts carry their code as `id`, all on shared arcs. */
export type ZoneMapTopology = Topology<{
  communes: GeometryCollection
  districts: GeometryCollection
  province: ArcMultiPolygon
}>

export type CommuneShapes = FeatureCollection<Polygon | MultiPolygon, { code: string }>

const shapes = (topology: ZoneMapTopology, object: 'communes' | 'districts'): CommuneShapes => ({
  type: 'FeatureCollection',
  features: feature(topology, topology.objects[object]).features.map(({ id, geometry }) => ({
    type: 'Feature',
    properties: { code: String(id) },
    geometry: geometry as Polygon | MultiPolygon,
  })),
})

/** The communes as GeoJSON (RFC 7946, WGS84), in order of code, each with its five-digit `code`. */
export const communesAsGeoJson = (topology: ZoneMapTopology): CommuneShapes => shapes(topology, 'communes')

/** The districts as GeoJSON, each with its three-digit `code`. */
export const districtsAsGeoJson = (topology: ZoneMapTopology): CommuneShapes => shapes(topology, 'districts')

/** The lines between districts and around the province, each once: to draw over the communes. */
export const districtBorders = (topology: ZoneMapTopology): MultiLineString =>
  mesh(topology, topology.objects.districts)

/** The province's outline as GeoJSON. */
export const provinceOutline = (topology: ZoneMapTopology): MultiPolygon =>
  feature(topology, topology.objects.province).geometry as MultiPolygon
