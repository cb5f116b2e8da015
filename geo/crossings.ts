import { cellsAlong } from './cells-along'

/** A grid point, in whole steps or in degrees. */
export type Point = readonly [x: number, y: number]

interface Segment {
  line: number
  a: Point
  b: Point
}

/** Twice the signed area of a triangle: exact for whole numbers below 2^25. */
const turn = (a: Point, b: Point, c: Point): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
const same = (a: Point, b: Point): boolean => a[0] === b[0] && a[1] === b[1]
const within = (a: Point, b: Point, p: Point): boolean =>
  Math.min(a[0], b[0]) <= p[0] &&
  p[0] <= Math.max(a[0], b[0]) &&
  Math.min(a[1], b[1]) <= p[1] &&
  p[1] <= Math.max(a[1], b[1])
const lies = (a: Point, b: Point, p: Point): boolean =>
  turn(a, b, p) === 0 && within(a, b, p) && !same(a, p) && !same(b, p)

/** Do two segments meet anywhere but in a common end? Lying on each other counts. */
function conflict({ a, b }: Segment, { a: c, b: d }: Segment): boolean {
  if ((same(a, c) && same(b, d)) || (same(a, d) && same(b, c))) return true
  if (lies(a, b, c) || lies(a, b, d) || lies(c, d, a) || lies(c, d, b)) return true
  if (same(a, c) || same(a, d) || same(b, c) || same(b, d)) return false
  return turn(a, b, c) > 0 !== turn(a, b, d) > 0 && turn(c, d, a) > 0 !== turn(c, d, b) > 0
}

/** Most columns of cells for one segment. */
const MOST_CELLS = 2_000
/** What is computed of a height may be off by a rounding: a crossing in the corner of a cell is looked for on both sides. */
const NEARLY = 1e-6

/**
 * Finds lines that cross, touch or run along each other or themselves
 * anywhere but at common points, as pairs of their indices. Segments are
 * sorted into square cells so that only near ones are compared.
 */
export function crossings(lines: readonly (readonly Point[])[]): [number, number][] {
  const segments = lines.flatMap((points, line) =>
    points.slice(1).map((b, at): Segment => ({ line, a: points[at] ?? b, b })),
  )
  const longest = segments
    .map(({ a, b }) => Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])))
    .sort((x, y) => x - y)
  // The 90th percentile: most segments fall into a few cells, the long ones into many.
  const usual = longest[Math.floor(longest.length * 0.9)] || 1
  // And none so small that the longest falls into more than some thousands.
  const cell = Math.max(usual, (longest.at(-1) ?? 0) / MOST_CELLS)
  const cells = new Map<string, Segment[]>()
  const found = new Map<string, [number, number]>()
  for (const segment of segments) {
    const { a, b } = segment
    if (same(a, b)) continue
    for (const place of cellsAlong(a, b, cell, cell * NEARLY)) {
      const key = String(place)
      const here = cells.get(key) ?? []
      for (const other of here) {
        if (conflict(segment, other)) found.set(`${other.line},${segment.line}`, [other.line, segment.line])
      }
      here.push(segment)
      cells.set(key, here)
    }
  }
  return [...found.values()]
}
