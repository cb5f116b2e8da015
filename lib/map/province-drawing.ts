import type { Zones } from '../domain/board'
import type { MapCommune } from './geo-files'
import { type OverviewProjection, projectPoint } from './overview-projection'
import { ZONE_KEYS, type ZoneKey, zoneKey } from './zone-style'

/** The drawing of `public/geo/overview-svg.json`, in its own units. */
export type ProvinceDrawing = {
  viewBox: readonly number[]
  projection: OverviewProjection
  paths: Readonly<Record<string, string>>
  districtPath: string
  labels: Readonly<Record<string, readonly [x: number, y: number]>>
}

/** A drawing with what is written in it. */
export type DrawnProvince = {
  drawing: ProvinceDrawing
  communes: readonly Pick<MapCommune, 'code' | 'name' | 'districtName' | 'bbox'>[]
}

export type ProvinceWords = { zone(key: ZoneKey): string; letter(key: ZoneKey): string }

/** The page's patterns, enlarged: a unit of the drawing is a fraction of a pixel. */
const PATTERNS = `<defs>${ZONE_KEYS.map((key) => `<pattern id="zone-${key}-drawn" href="#zone-${key}" patternTransform="scale(3.6)"/>`).join('')}</defs>`

/** Room that a letter needs, in the drawing's units (2000 wide). */
const LETTER_ROOM = 62

const escapeMarkup = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

function hasRoom({ projection }: ProvinceDrawing, [west, south, east, north]: MapCommune['bbox']): boolean {
  const [left, bottom] = projectPoint(projection, west, south)
  const [right, top] = projectPoint(projection, east, north)
  return right - left > LETTER_ROOM && bottom - top > LETTER_ROOM
}

/**
 * The province as the inside of one `<svg>`: each commune a link to its page,
 * named by `<title>` and coloured through `data-zone`, so that it means
 * something before, and without, any script.
 */
export function drawProvince({ drawing, communes }: DrawnProvince, zones: Zones, words: ProvinceWords): string {
  const shapes = communes.map(({ code, name, districtName, bbox }) => {
    const key = zoneKey(zones[code]?.zone ?? null)
    const title = escapeMarkup(`${name} (${districtName}): ${words.zone(key)}`)
    const [x, y] = drawing.labels[code] ?? [0, 0]
    const letter = hasRoom(drawing, bbox)
      ? `<text x="${x}" y="${y}">${key === 'none' ? '' : words.letter(key)}</text>`
      : ''
    return `<a href="/communes/${code}" data-code="${code}" data-zone="${key}" tabindex="-1"><title>${title}</title><path d="${drawing.paths[code] ?? ''}"/>${letter}</a>`
  })
  return `${PATTERNS}${shapes.join('')}<path data-borders="" d="${drawing.districtPath}"/>`
}
