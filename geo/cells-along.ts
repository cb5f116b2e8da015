import type { Position } from 'geojson'

/**
 * The square cells (side `size`, as column and row) that a segment passes, with those within `margin` of it. As many
 * as it is long, not as many as its bounds hold: a file may have an edge that runs across half the world.
 */
export function* cellsAlong(
  [ax = 0, ay = 0]: Readonly<Position>,
  [bx = 0, by = 0]: Readonly<Position>,
  size: number,
  margin = 0,
): Generator<readonly [column: number, row: number]> {
  const last = Math.floor((Math.max(ax, bx) + margin) / size)
  for (let column = Math.floor((Math.min(ax, bx) - margin) / size); column <= last; column += 1) {
    /** How high the segment is where it meets an upright line, within its own ends. */
    const heightAt = (x: number) => ay + (by - ay) * Math.min(1, Math.max(0, (x - ax) / (bx - ax)))
    const [enters, leaves] =
      ax === bx ? [ay, by] : [heightAt(column * size - margin), heightAt((column + 1) * size + margin)]
    const top = Math.floor((Math.max(enters, leaves) + margin) / size)
    for (let row = Math.floor((Math.min(enters, leaves) - margin) / size); row <= top; row += 1) yield [column, row]
  }
}
