import L from 'leaflet'

export type Label = { marker: L.Marker; element: HTMLElement; letter: HTMLElement | null; text: HTMLElement }
export type LabelLook = { name: string; className: string; pane: string; withLetter: boolean }

/** A text on the map, hidden until it is given a place; with room for a zone's letter if asked. */
export function makeLabel(at: L.LatLng, { name, className, pane, withLetter }: LabelLook): Label {
  const element = document.createElement('span')
  element.className = className
  element.hidden = true
  const letter = withLetter ? document.createElement('b') : null
  const text = Object.assign(document.createElement('span'), { textContent: name })
  if (letter) element.append(letter)
  element.append(text)
  const icon = L.divIcon({ className: 'zone-label-anchor', html: element, iconSize: [0, 0] })
  return { marker: L.marker(at, { icon, interactive: false, keyboard: false, pane }), element, letter, text }
}
