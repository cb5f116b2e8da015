import type L from 'leaflet'
import { drawBorders } from './border-layer'
import { bindCommuneKeys } from './commune-keys'
import { createCommuneLayer, type WordsFor } from './commune-layer'
import { createLabels } from './label-layer'
import type { MapGeometry } from './map-geometry'
import { createOutlines } from './outline-layer'
import type { Standings } from './standing-words'
import type { ZoneKey } from './zone-style'

export type ZoneLayersOptions = {
  interactive: boolean
  overTiles: boolean
  wordsFor: WordsFor
  letterOf(key: ZoneKey): string
  onChoose(code: string): void
}

/** Everything drawn of the province on one Leaflet map, made once and repainted. */
export function createZoneLayers(map: L.Map, geometry: MapGeometry, options: ZoneLayersOptions) {
  const { interactive, overTiles, wordsFor, letterOf, onChoose } = options
  const communes = createCommuneLayer(map, geometry, { interactive, wordsFor, opacity: overTiles ? 0.6 : 1 })
  const removeBorders = drawBorders(map, geometry)
  const outlines = createOutlines(map, geometry)
  const labels = createLabels(map, geometry, letterOf)
  const unbindKeys = interactive
    ? bindCommuneKeys(map, communes, geometry, {
        onChoose,
        onFocused: (code) => outlines.show('focused', code ? [code] : []),
      })
    : () => {}
  return {
    paint(standings: Standings) {
      communes.paint(standings)
      labels.paint(standings)
    },
    dim: communes.dim,
    outline: outlines.show,
    standingOf: communes.standingOf,
    /** Puts the keyboard back on a commune. */
    focus: (code: string) => communes.paths.get(code)?.getElement()?.focus({ preventScroll: true }),
    remove() {
      unbindKeys()
      labels.remove()
      outlines.remove()
      removeBorders()
      communes.remove()
    },
  }
}
export type ZoneLayers = ReturnType<typeof createZoneLayers>
