'use client'

import { useEffect, useRef } from 'react'
import { useMap } from 'react-leaflet'
import { cardRoom, focusedCodes, frameOf, isMapFocus, showBounds } from './frame'
import { type MapGeometry, toLatLng } from './map-geometry'
import { wantsStillness } from './wants-stillness'
import type { ZoneMapProps } from './zone-map-props'

/** Keeps in view what the page asks for, also when the map's box changes size, until a hand moves the map. */
export function useFrame(
  geometry: MapGeometry,
  { focus, district, flight }: Pick<ZoneMapProps, 'focus' | 'district' | 'flight'>,
) {
  const map = useMap()
  const first = useRef(true)
  const byHand = useRef(false)
  const turn = isMapFocus(focus) ? focus.turn : 0
  const wish = `${focusedCodes(focus).join(' ')}|${district ?? ''}|${turn}`
  const latest = useRef({ focus, district, flight })
  latest.current = { focus, district, flight }

  useEffect(
    function limit() {
      map.setMaxBounds(geometry.whole.pad(0.5))
      map.setMinZoom(Math.min(map.getBoundsZoom(geometry.whole), 10) - 0.5)
    },
    [map, geometry],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: `wish` stands for what is in `latest`, by value.
  useEffect(
    function show() {
      const underCard = isMapFocus(latest.current.focus)
      showBounds(map, frameOf(geometry, latest.current), {
        fly: !first.current,
        underCard,
        seconds: latest.current.flight,
      })
      first.current = false
      byHand.current = false
    },
    [map, geometry, wish],
  )
  useEffect(
    function followSize() {
      const moved = () => {
        byHand.current = true
      }
      const container = map.getContainer()
      const observer = new ResizeObserver(() => {
        map.invalidateSize({ animate: false })
        map.setMinZoom(Math.min(map.getBoundsZoom(geometry.whole), 10) - 0.5)
        if (!byHand.current) {
          const underCard = isMapFocus(latest.current.focus)
          showBounds(map, frameOf(geometry, latest.current), { fly: false, underCard })
        }
      })
      observer.observe(container)
      map.on('dragstart', moved)
      container.addEventListener('wheel', moved, { passive: true })
      return () => {
        observer.disconnect()
        map.off('dragstart', moved)
        container.removeEventListener('wheel', moved)
      }
    },
    [map, geometry],
  )
  return {
    /** Moves a commune out from under the card, if it lies there. */
    clearCard(code: string) {
      const label = geometry.communes.get(code)?.label
      const room = cardRoom(map)
      if (!label || room === 0) return
      const paddingBottomRight: [number, number] = [40, room + 50]
      map.panInside(toLatLng(label), { paddingTopLeft: [40, 40], paddingBottomRight, animate: !wantsStillness() })
    },
    zoomBy(step: number) {
      byHand.current = true
      map.setZoom(map.getZoom() + step)
    },
    showWhole() {
      byHand.current = false
      showBounds(map, frameOf(geometry, { district: latest.current.district }), { fly: true })
    },
  }
}
