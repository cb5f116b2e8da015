import type { ZoneMapTopology } from './decode-topology'

export type LonLat = [lon: number, lat: number]
/** West, south, east, north in degrees. */
export type Box = [west: number, south: number, east: number, north: number]
export type MapCommune = {
  code: string
  name: string
  districtCode: string
  districtName: string
  label: LonLat
  bbox: Box
}
export type MapDistrict = { code: string; name: string; label: LonLat; bbox: Box }

/** The shapes as the geo pipeline writes them, with what the map needs to know of each. */
export type GeoFiles = {
  topology: ZoneMapTopology
  communes: readonly MapCommune[]
  districts: readonly MapDistrict[]
  attribution: string
}

async function readJson<T>(path: string): Promise<T> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  return response.json()
}

let kept: Promise<GeoFiles> | null = null

/** Fetches the shapes once a tab, however many maps it shows. A failure is not kept: the next call asks anew. */
export function fetchGeoFiles(): Promise<GeoFiles> {
  kept ??= Promise.all([
    readJson<ZoneMapTopology>('/geo/communes-detail.topojson'),
    readJson<MapCommune[]>('/geo/communes.json'),
    readJson<MapDistrict[]>('/geo/districts.json'),
    readJson<{ attribution: string }>('/geo/manifest.json'),
  ]).then(([topology, communes, districts, { attribution }]) => ({ topology, communes, districts, attribution }))
  kept.catch(() => {
    kept = null
  })
  return kept
}
