import L from 'leaflet'
import type { MapGeometry } from './map-geometry'

/** The lines between districts, stronger than those between communes. Returns what takes them away. */
export function drawBorders(map: L.Map, { borders }: MapGeometry): () => void {
  const layer = L.geoJSON(borders, {
    interactive: false,
    style: { className: 'zone-border', weight: 2.4, fill: false },
    smoothFactor: 0.4,
  } as L.GeoJSONOptions).addTo(map)
  return () => void layer.remove()
}
