import type { ZoneOrNone } from '../domain/zone'
import { ZONE_KEYS, type ZoneKey, zoneKey } from '../map/zone-style'
import { PALETTE, ZONE_COLOURS } from './palette'
import type { MapZones } from './preview-facts'

/** The parts of `public/geo/overview-svg.json` that the image needs. */
export type PreviewDrawing = {
  viewBox: readonly [number, number, number, number]
  paths: Readonly<Record<string, string>>
  districtPath: string
  labels: Readonly<Record<string, readonly [x: number, y: number]>>
}

/** The page's marks (lib/ui/zone-patterns), in the drawing's own units: about 8 px of the image. */
const MARKS: Record<ZoneKey, string> = {
  green: '',
  yellow: '<circle cx="4" cy="4" r="1.2"/>',
  orange: '<path d="M-2 2 2-2M0 8 8 0M6 10l4-4"/>',
  red: '<path d="M0 0 8 8M0 8 8 0"/>',
  none: '<path d="M0 4H8"/>',
}
const PATTERN_SCALE = 3.6

const pattern = (key: ZoneKey): string => {
  const { fill, mark } = ZONE_COLOURS[key]
  return `<pattern id="${key}" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="scale(${PATTERN_SCALE})"><rect width="8" height="8" fill="${fill}"/><g stroke="${mark}" fill="${mark}" stroke-width="1">${MARKS[key]}</g></pattern>`
}

/** Where a path lies: its commands are an absolute M and relative l, each a list of whole numbers. */
function boxOfPath(d: string): { left: number; top: number; right: number; bottom: number } {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  let [x, y] = [0, 0]
  let startX = 0
  let startY = 0
  for (const [, command = '', list = ''] of d.matchAll(/([Mmlz])([^Mmlz]*)/gi)) {
    const numbers = (list.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number)
    if (command === 'z' || command === 'Z') [x, y] = [startX, startY]
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const isAbsolute = command === command.toUpperCase()
      x = (isAbsolute ? 0 : x) + (numbers[i] ?? 0)
      y = (isAbsolute ? 0 : y) + (numbers[i + 1] ?? 0)
      if (i === 0 && command.toLowerCase() === 'm') [startX, startY] = [x, y]
      box.left = Math.min(box.left, x)
      box.right = Math.max(box.right, x)
      box.top = Math.min(box.top, y)
      box.bottom = Math.max(box.bottom, y)
    }
  }
  return box
}

/** A strong outline, and a ring around it that finds even the smallest ward. Units of the drawing. */
function markOf(d: string, fill: string): string {
  const box = boxOfPath(d)
  const x = (box.left + box.right) / 2
  const y = (box.top + box.bottom) / 2
  const radius = Math.max(130, Math.hypot(box.right - box.left, box.bottom - box.top) / 2 + 40)
  const ring = (colour: string, width: number) =>
    `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${colour}" stroke-width="${width}"/>`
  return `<path d="${d}" fill="${fill}" stroke="#fff" stroke-width="26" stroke-linejoin="round"/><path d="${d}" fill="${fill}" stroke="${PALETTE.edge}" stroke-width="12" stroke-linejoin="round"/>${ring('#fff', 44)}${ring(PALETTE.edge, 20)}`
}

/** Room around the drawing for a ring at its edge. */
const PAD = 70

/**
 * The province as a whole SVG document, with one commune marked. Without zones it
 * is a plain location map: no commune is told to be anything.
 */
export function drawPreviewMap(
  drawing: PreviewDrawing,
  zones: MapZones,
  marked: { code: string; zone: ZoneOrNone } | null,
) {
  const [left, top, width, height] = drawing.viewBox
  const fillOf = (zone: ZoneOrNone): string => `url(#${zoneKey(zone)})`
  const shapes = Object.entries(drawing.paths).map(([code, d]) => {
    const fill = zones ? fillOf(zones.get(code) ?? null) : '#ffffff'
    return `<path d="${d}" fill="${fill}"/>`
  })
  const own = marked ? drawing.paths[marked.code] : undefined
  const view = [left - PAD, top - PAD, width + 2 * PAD, height + 2 * PAD]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view.join(' ')}" width="${view[2]}" height="${view[3]}"><defs>${ZONE_KEYS.map(pattern).join('')}</defs><g stroke="${PALETTE.edge}" stroke-width="3" stroke-linejoin="round">${shapes.join('')}</g><path d="${drawing.districtPath}" fill="none" stroke="${PALETTE.edge}" stroke-width="8" stroke-linejoin="round"/>${own && marked ? markOf(own, fillOf(marked.zone)) : ''}</svg>`
}
