import L from 'leaflet'
import { DISTRICT_TYPES } from '../domain/district'
import type { MapCommune, MapDistrict } from './geo-files'
import { type Label, makeLabel } from './label-element'
import { type MapGeometry, toBounds, toLatLng } from './map-geometry'
import { type LabelWish, placeLabels } from './place-labels'
import type { Standings } from './standing-words'
import { type ZoneKey, zoneKey } from './zone-style'

const PANE = 'zone-labels'
/** Mean width of a letter and height of a line, in parts of the root font's size. */
const LETTER_REM = 0.46
const LINE_REM = 1.1
const BADGE_REM = 1.25
/** From this zoom on the communes' names say enough: districts step back. */
const DISTRICTS_UNTIL = 12

/** Narrower than this, districts are named without their kind: "Kế Sách". */
const NARROW = 560

const KIND = new RegExp(`^(${DISTRICT_TYPES.join('|')}) `)
const withoutKind = (name: string) => name.replace(KIND, '')

/** Names of districts, and of communes with their zone's letter as soon as there is room for them. */
export function createLabels(map: L.Map, geometry: MapGeometry, letterOf: (key: ZoneKey) => string) {
  const pane = map.getPane(PANE) ?? map.createPane(PANE)
  pane.style.zIndex = '460'
  pane.style.pointerEvents = 'none'
  pane.setAttribute('aria-hidden', 'true')
  const group = L.layerGroup().addTo(map)
  const entryOf = <P extends MapCommune | MapDistrict>(place: P, className: string, withLetter: boolean) => {
    const bounds = toBounds(place.bbox)
    return {
      place,
      className,
      withLetter,
      name: place.name,
      label: null as Label | null,
      // In pixels of zoom 0: every other zoom is a scale of it.
      at: map.project(toLatLng(place.label), 0),
      northWest: map.project(bounds.getNorthWest(), 0),
      southEast: map.project(bounds.getSouthEast(), 0),
    }
  }
  const districts = [...geometry.districts.values()].map((place) => entryOf(place, 'zone-label-district', false))
  const communes = [...geometry.communes.values()].map((place) => entryOf(place, 'zone-label-commune', true))
  type Entry = (typeof districts)[number] | (typeof communes)[number]

  /** What each label says now, and the zone that it was painted for: the page is touched only where they differ. */
  const shown = new Map<string, string>()
  const painted = new Map<string, ZoneKey>()

  function writeLetter({ place, label }: Entry) {
    const key = painted.get(place.code)
    if (!label || !key) return
    label.element.dataset.zone = key
    if (label.letter) label.letter.textContent = letterOf(key)
  }
  /** Made when it first has a place: most never have one while the whole is in view. */
  function labelOf(entry: Entry): Label {
    if (entry.label) return entry.label
    const { place, name, className, withLetter } = entry
    entry.label = makeLabel(toLatLng(place.label), { name, className, pane: PANE, withLetter })
    entry.label.marker.addTo(group)
    writeLetter(entry)
    return entry.label
  }

  function arrange() {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    const textWidth = (text: string) => text.length * LETTER_REM * rem
    const line = LINE_REM * rem
    const [scale, origin] = [map.getZoomScale(map.getZoom(), 0), map.getPixelOrigin()]
    const roomOf = ({ northWest, southEast }: Entry) => ({
      width: (southEast.x - northWest.x) * scale,
      height: (southEast.y - northWest.y) * scale,
    })
    const wish = (entry: Entry, sizes: LabelWish['sizes'], room = roomOf(entry)): LabelWish => {
      const [x, y] = [entry.at.x * scale - origin.x, entry.at.y * scale - origin.y]
      return { id: entry.place.code, x, y, sizes, room }
    }
    const narrow = map.getSize().x < NARROW
    const far = map.getZoom() < DISTRICTS_UNTIL
    const districtWishes = far
      ? districts.map((entry) => {
          const { place, label } = entry
          const name = narrow ? withoutKind(place.name) : place.name
          if (label && entry.name !== name) label.text.textContent = name
          entry.name = name
          return wish(entry, [{ detail: 'name', width: textWidth(name) * 1.15, height: line, free: true }])
        })
      : []
    const badge = BADGE_REM * rem
    const communeWishes = communes.flatMap((entry) => {
      const { place } = entry
      const room = roomOf(entry)
      // Most of a country, seen as a whole, has no room for anything.
      if (room.width < badge || room.height < badge) return []
      const letter =
        painted.get(place.code) === 'none' ? [] : [{ detail: 'letter' as const, width: badge, height: badge }]
      const name = { detail: 'name' as const, width: textWidth(place.name), height: line + badge }
      return [wish(entry, [name, ...letter], room)]
    })
    const placed = placeLabels([...districtWishes, ...communeWishes])
    for (const entry of [...districts, ...communes]) {
      const { code } = entry.place
      const detail = placed.get(code) ?? ''
      if ((shown.get(code) ?? '') === detail) continue
      shown.set(code, detail)
      const { element } = labelOf(entry)
      element.hidden = detail === ''
      element.dataset.detail = detail
    }
  }
  // Places are chosen for a zoom: in between, the labels would run over each other.
  const hide = () => pane.style.setProperty('visibility', 'hidden')
  const settle = () => {
    arrange()
    pane.style.removeProperty('visibility')
  }
  map.on('zoomstart', hide)
  map.on('zoomend moveend resize', settle)

  return {
    /**
     * Writes the letters of the zones, then finds room for what is to be said. A letter
     * takes as much room as another: only where one comes or goes is it looked for anew.
     */
    paint(standings: Standings) {
      let isRoomOther = false
      for (const entry of communes) {
        const { code } = entry.place
        const key = zoneKey(standings[code]?.zone ?? null)
        const before = painted.get(code)
        if (before === key) continue
        painted.set(code, key)
        isRoomOther ||= before === undefined || before === 'none' || key === 'none'
        writeLetter(entry)
      }
      if (isRoomOther) arrange()
    },
    remove() {
      map.off('zoomstart', hide)
      map.off('zoomend moveend resize', settle)
      group.remove()
    },
  }
}
export type Labels = ReturnType<typeof createLabels>
