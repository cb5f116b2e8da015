import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import type { MultiPolygon as ArcMultiPolygon, Polygon as ArcPolygon } from 'topojson-specification'
import type { Commune } from '../lib/domain/commune'
import type { ZoneMapTopology } from '../lib/map/decode-topology'

export type Area = Polygon | MultiPolygon
/** A commune's shape. The name is there in a survey and absent in the product's topologies, which carry codes only. */
export type AreaFeature = Feature<Area, { code: string; name?: string }>
export type AreaCollection = FeatureCollection<Area, { code: string; name?: string }>

export type ArcArea = ArcPolygon | ArcMultiPolygon
/** Communes, districts and province on one set of arcs: what the product's topologies are, and the survey's before them. */
export type ProvinceTopology = ZoneMapTopology
export type ProvinceObjects = ProvinceTopology['objects']

/** `[west, south, east, north]` in degrees. */
export type Box = [west: number, south: number, east: number, north: number]
export type LonLat = [lon: number, lat: number]

export interface Neighbour {
  code: string
  /** Length of the shared border, kilometres. */
  borderKm: number
}

/** What `communes.json` says of a commune. */
export interface CommuneFacts extends Commune {
  /** Square kilometres of the survey's polygon, by turf (sphere of 6,371 km). */
  measuredAreaKm2: number
  /** A point well inside, where a label fits best. */
  label: LonLat
  bbox: Box
  /** Longest shared border first. */
  neighbours: Neighbour[]
}
