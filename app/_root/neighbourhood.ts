import { readFile } from 'node:fs/promises'
import { type OverviewProjection, projectPoint } from '@/lib/map/overview-projection'
import { getRuntime } from '@/lib/runtime'
import type { Neighbourhood, NeighbourhoodShape } from '@/lib/ui/package/neighbourhood-map'

type Box = [west: number, south: number, east: number, north: number]
type Drawing = {
  projection: OverviewProjection
  paths: Record<string, string>
  labels: Record<string, [number, number]>
}

/** Width to height of the small map. */
const ASPECT = 4 / 3
/** How much of the surroundings is seen: the map is this many times wider than the commune. */
const CONTEXT = 1.9
/** Letters in a line of the map's width; keeps the names readable at every size of commune. */
const LETTERS_ACROSS = 27

let drawing: Promise<{ drawing: Drawing; boxes: Map<string, Box> }> | undefined

async function load(folder = 'public/geo') {
  const [svg = '', list = ''] = await Promise.all(
    ['overview-svg.json', 'communes.json'].map((file) => readFile(`${folder}/${file}`, 'utf8')),
  )
  const communes = JSON.parse(list) as { code: string; bbox: Box }[]
  return { drawing: JSON.parse(svg) as Drawing, boxes: new Map(communes.map(({ code, bbox }) => [code, bbox])) }
}

/** A commune's box in the drawing's units: left, top, width, height. */
function boxOf(projection: OverviewProjection, [west, south, east, north]: Box) {
  const [left, top] = projectPoint(projection, west, north)
  const [right, bottom] = projectPoint(projection, east, south)
  return { left, top, right, bottom }
}

/** A commune with what lies around it, as shapes to draw; null when it has no shape. */
export async function neighbourhoodOf(code: string): Promise<Neighbourhood | null> {
  drawing ??= load()
  const {
    drawing: { projection, paths, labels },
    boxes,
  } = await drawing
  const own = boxes.get(code)
  if (!own) return null
  const box = boxOf(projection, own)
  const width = Math.max(box.right - box.left, (box.bottom - box.top) * ASPECT) * CONTEXT
  const height = width / ASPECT
  const left = (box.left + box.right - width) / 2
  const top = (box.top + box.bottom - height) / 2
  const { places } = getRuntime()
  const near = new Set([code, ...places.neighbours(code).map((neighbour) => neighbour.code)])
  const seen = [...boxes].flatMap(([other, bbox]): NeighbourhoodShape[] => {
    const at = boxOf(projection, bbox)
    const d = paths[other]
    const isIn = at.right > left && at.left < left + width && at.bottom > top && at.top < top + height
    if (!d || !isIn) return []
    const label = near.has(other) ? labels[other] : undefined
    return [{ code: other, d, name: places.communes.get(other)?.name ?? other, label: label ?? null }]
  })
  const letter = width / LETTERS_ACROSS
  const frame = { left, top, width, height }
  return { code, frame, letter, shapes: withRoomForLabels(seen, code, frame, letter) }
}

/** Leaves out names that would lie on another or over the edge; the commune's own stays. */
function withRoomForLabels(
  shapes: NeighbourhoodShape[],
  own: string,
  frame: Neighbourhood['frame'],
  letter: number,
): NeighbourhoodShape[] {
  const taken: { x: number; y: number; half: number }[] = []
  const ordered = [...shapes].sort((a, b) => Number(b.code === own) - Number(a.code === own))
  return ordered.map((shape) => {
    if (!shape.label) return shape
    const [x, y] = shape.label
    const half = (shape.name.length * letter * 0.58) / 2
    const isInside =
      x - half > frame.left &&
      x + half < frame.left + frame.width &&
      y - letter > frame.top &&
      y + letter < frame.top + frame.height
    const isFree = taken.every((one) => Math.abs(one.x - x) > one.half + half || Math.abs(one.y - y) > letter * 1.5)
    if (shape.code !== own && !(isInside && isFree)) return { ...shape, label: null }
    taken.push({ x, y, half })
    return shape
  })
}
