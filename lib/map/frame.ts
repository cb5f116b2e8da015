import type L from 'leaflet'
import { type MapGeometry, toBounds } from './map-geometry'
import { wantsStillness } from './wants-stillness'
import type { MapFocus, ZoneMapProps } from './zone-map-props'

const EDGE = 12
/** Where the map is narrow, the card takes all its width and so much of its height, px. */
const NARROW = 700
const CARD_HEIGHT = 190
export const cardRoom = (map: L.Map): number =>
  map.getSize().x < NARROW ? Math.min(CARD_HEIGHT, map.getSize().y / 2) : 0

/** How long a flight lasts unless the page says otherwise, seconds. */
const FLIGHT_S = 0.7
/** How much of the surroundings stands around a single commune: half its size on each side. */
const SURROUNDINGS = 0.5

export type Framed = Pick<ZoneMapProps, 'focus' | 'district'>

/** Whether a focus goes to one commune and opens its card. */
export const isMapFocus = (focus: ZoneMapProps['focus']): focus is MapFocus =>
  typeof focus === 'object' && focus !== null && 'turn' in focus

/** Codes that a focus names. */
export const focusedCodes = (focus: ZoneMapProps['focus']): readonly string[] => {
  if (!focus) return []
  if (typeof focus === 'string') return [focus]
  return 'code' in focus ? [focus.code] : focus
}

/** The part of the province to show: the focus, else the district, else all of it. */
export function frameOf(geometry: MapGeometry, { focus, district }: Framed): L.LatLngBounds {
  const [first, ...others] = focusedCodes(focus).flatMap((code) => geometry.communes.get(code) ?? [])
  if (first) {
    const bounds = toBounds(first.bbox)
    for (const { bbox } of others) bounds.extend(toBounds(bbox))
    return others.length === 0 ? bounds.pad(SURROUNDINGS) : bounds
  }
  const box = district ? geometry.districts.get(district)?.bbox : undefined
  return box ? toBounds(box) : geometry.whole
}

/**
 * Brings bounds into view. Flies there when they are on what is already drawn;
 * else, and where the system asks for no movement, it is there at once: on the
 * way the map would show bare ground.
 */
export function showBounds(
  map: L.Map,
  bounds: L.LatLngBounds,
  { fly, underCard = false, seconds = FLIGHT_S }: { fly: boolean; underCard?: boolean; seconds?: number | undefined },
): void {
  const options: L.FitBoundsOptions = {
    paddingTopLeft: [EDGE, EDGE],
    paddingBottomRight: [EDGE, EDGE + (underCard ? cardRoom(map) : 0)],
    maxZoom: 14,
  }
  if (fly && !wantsStillness() && map.getBounds().contains(bounds))
    map.flyToBounds(bounds, { ...options, duration: seconds })
  else map.fitBounds(bounds, { ...options, animate: false })
}
