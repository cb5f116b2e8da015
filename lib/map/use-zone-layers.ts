'use client'

import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useMap } from 'react-leaflet'
import { useTranslations } from 'use-intl'
import { communeFullName } from '../domain/commune'
import { useBoardStore } from '../ui/board-provider'
import type { MapGeometry } from './map-geometry'
import { asStandings, type MapStanding, standingText } from './standing-words'
import { createZoneLayers, type ZoneLayers } from './zone-layers'
import type { ZoneMapProps } from './zone-map-props'

type Options = Pick<ZoneMapProps, 'zones' | 'interactive' | 'highlight' | 'fresh' | 'district'> & {
  overTiles: boolean
  onChoose: (code: string) => void
}

const NONE: readonly string[] = []
/** With more fresh communes than this, thin lines: thick ones would hide what they mark. */
const MANY = 25

/** Makes the layers once, then keeps them in step with the board (or the given zones) outside React's rendering. */
export function useZoneLayers(geometry: MapGeometry, options: Options): ZoneLayers | null {
  const { zones, interactive = true, highlight = NONE, fresh = NONE, district = null, overTiles, onChoose } = options
  const map = useMap()
  const store = useBoardStore()
  const t = useTranslations('overview.map')
  const zoneWord = useTranslations('zones')
  const [layers, setLayers] = useState<ZoneLayers | null>(null)
  const fixed = useMemo(() => (zones ? asStandings(zones) : null), [zones])

  const wordsFor = useEffectEvent((code: string, standing: MapStanding | undefined) => {
    const commune = geometry.communes.get(code)
    const text = standingText(standing, zoneWord, (time) => t('since', { time }))
    return { name: commune ? communeFullName(commune) : code, standing: text }
  })
  const letterOf = useEffectEvent((key: Parameters<typeof zoneWord>[0] & string) =>
    zoneWord(`letter.${key}` as 'letter.red'),
  )
  const choose = useEffectEvent((code: string) => onChoose(code))

  useEffect(
    function create() {
      const made = createZoneLayers(map, geometry, {
        interactive,
        overTiles,
        wordsFor: (code, standing) => wordsFor(code, standing),
        letterOf: (key) => letterOf(key),
        onChoose: (code) => choose(code),
      })
      setLayers(made)
      return () => {
        setLayers(null)
        made.remove()
      }
    },
    [map, geometry, interactive, overTiles],
  )

  useEffect(
    function paint() {
      if (!layers) return undefined
      if (fixed) return layers.paint(fixed)
      let painted: unknown = null
      const repaint = () => {
        const now = store.get().zones
        if (now === painted) return
        painted = now
        layers.paint(now)
      }
      repaint()
      return store.subscribe(repaint)
    },
    [layers, fixed, store],
  )
  useEffect(
    function dimOthers() {
      layers?.dim(district)
    },
    [layers, district],
  )
  useEffect(
    function outlineHighlighted() {
      layers?.outline('highlight', highlight)
    },
    [layers, highlight],
  )
  useEffect(
    function outlineFresh() {
      layers?.outline('fresh', fresh)
      map.getContainer().toggleAttribute('data-many-fresh', fresh.length > MANY)
    },
    [layers, fresh, map],
  )
  return layers
}
