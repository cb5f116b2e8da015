import L from 'leaflet'
import type { MapGeometry } from './map-geometry'

/** Why a commune is outlined: chosen by the page, just changed, or holding the keyboard. */
export type OutlineKind = 'highlight' | 'fresh' | 'focused'
const PANE = 'zone-outlines'
/** What has just changed lies over every other line. */
const FRESH_PANE = 'zone-outlines-fresh'

/** Outlines above the communes. Separate shapes: raising a commune's own would take the keyboard's place from it. */
export function createOutlines(map: L.Map, { shapeOf }: MapGeometry) {
  for (const [name, level] of [
    [PANE, '450'],
    [FRESH_PANE, '455'],
  ] as const) {
    const pane = map.getPane(name) ?? map.createPane(name)
    pane.style.zIndex = level
    pane.style.pointerEvents = 'none'
  }
  const drawn = new Map<string, L.Layer>()

  return {
    /** Outlines exactly these codes for a reason; those that stay are not drawn again. */
    show(kind: OutlineKind, codes: readonly string[]) {
      const wanted = new Set(codes.map((code) => `${kind} ${code}`))
      for (const [key, layer] of drawn) {
        if (!key.startsWith(`${kind} `) || wanted.has(key)) continue
        layer.remove()
        drawn.delete(key)
      }
      for (const code of codes) {
        const shape = shapeOf.get(code)
        const key = `${kind} ${code}`
        if (!shape || drawn.has(key)) continue
        const draw = (className: string) =>
          L.geoJSON(shape, {
            interactive: false,
            pane: kind === 'fresh' ? FRESH_PANE : PANE,
            style: { className, fill: false },
            smoothFactor: 0.4,
          } as L.GeoJSONOptions)
        // A light line under the dark one: seen on every zone's colour.
        const lines = [draw(`zone-outline zone-casing zone-casing-${kind}`), draw(`zone-outline zone-outline-${kind}`)]
        drawn.set(key, L.layerGroup(lines).addTo(map))
      }
    },
    remove() {
      for (const layer of drawn.values()) layer.remove()
      drawn.clear()
    },
  }
}
export type Outlines = ReturnType<typeof createOutlines>
