import type L from 'leaflet'
import type { CommuneLayer } from './commune-layer'
import { type MapGeometry, toLatLng } from './map-geometry'
import { isArrow, nearestInDirection } from './nearest-in-direction'

type KeyActions = { onChoose(code: string): void; onFocused(code: string | null): void }

/**
 * One stop of the Tab key for the whole map (WAI-ARIA roving tabindex): arrows
 * go from commune to commune, Enter and Space choose. Returns what undoes it.
 */
export function bindCommuneKeys(
  map: L.Map,
  layer: CommuneLayer,
  geometry: MapGeometry,
  actions: KeyActions,
): () => void {
  const spots = [...geometry.communes.values()].map(({ code, label: [lon, lat] }) => ({ code, x: lon, y: -lat }))
  const abort = new AbortController()
  const { signal } = abort
  let current = spots[0]?.code

  function stepTo(code: string) {
    if (current) layer.paths.get(current)?.getElement()?.setAttribute('tabindex', '-1')
    current = code
    const element = layer.paths.get(code)?.getElement()
    const place = geometry.communes.get(code)
    element?.setAttribute('tabindex', '0')
    if (place) map.panInside(toLatLng(place.label), { padding: [90, 70], animate: false })
    element?.focus({ preventScroll: true })
  }

  for (const [code, path] of layer.paths) {
    const element = path.getElement()
    element?.setAttribute('role', 'button')
    element?.setAttribute('tabindex', code === current ? '0' : '-1')
    path.on('click', () => actions.onChoose(code))
  }
  // Heard where all shapes lie, not at each of them: a country has ten thousand.
  const listen = <K extends 'focusin' | 'focusout' | 'keydown'>(
    type: K,
    hear: (code: string, event: HTMLElementEventMap[K]) => void,
  ) =>
    map.getPane('overlayPane')?.addEventListener(
      type,
      (event) => {
        const code = event.target instanceof Element ? event.target.getAttribute('data-code') : null
        if (code) hear(code, event)
      },
      { signal },
    )
  listen('focusin', (code) => actions.onFocused(code))
  listen('focusout', () => actions.onFocused(null))
  listen('keydown', (code, event) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      actions.onChoose(code)
    } else if (event.key === '+' || event.key === '-') {
      map.setZoom(map.getZoom() + (event.key === '+' ? 1 : -1), { animate: false })
    } else if (isArrow(event.key)) {
      event.preventDefault()
      const next = nearestInDirection(spots, code, event.key)
      if (next) stepTo(next)
    }
  })
  return () => abort.abort()
}
