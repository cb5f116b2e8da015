/** A text that wants a place: centre and size in pixels, and the room its area gives. */
export type LabelWish = {
  id: string
  x: number
  y: number
  /** Sizes to try, best first; one that is `free` may be wider than its area. */
  sizes: readonly { detail: 'name' | 'letter'; width: number; height: number; free?: boolean }[]
  /** Pixels that the labelled area measures. */
  room: { width: number; height: number }
}
type Rect = { left: number; top: number; right: number; bottom: number }

const GAP = 2
const overlaps = (a: Rect, b: Rect) =>
  a.left < b.right + GAP && b.left < a.right + GAP && a.top < b.bottom + GAP && b.top < a.bottom + GAP

/** Chooses what each label shows so that none covers another; earlier wishes come first. Labels left out are not in the answer. */
export function placeLabels(wishes: readonly LabelWish[]): Map<string, 'name' | 'letter'> {
  const taken: Rect[] = []
  const placed = new Map<string, 'name' | 'letter'>()
  for (const { id, x, y, sizes, room } of wishes) {
    for (const { detail, width, height, free } of sizes) {
      if (!free && (width > room.width || height > room.height)) continue
      const rect = { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 }
      if (taken.some((other) => overlaps(rect, other))) continue
      taken.push(rect)
      placed.set(id, detail)
      break
    }
  }
  return placed
}
