import type { Shown } from '@/lib/domain/showing-queue'

/** Up to where this device has shown the log's changes, so that a reload tells what came in between. */
export type ShownMark = Shown & { epoch: string }
type Shelf = Pick<Storage, 'getItem' | 'setItem'>

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value)
const KEY = 'zone-map.wall.1'

/** The mark that was kept; null where there is none, or none that can be trusted. */
export function readMark(shelf: Shelf): ShownMark | null {
  try {
    const mark: unknown = JSON.parse(shelf.getItem(KEY) ?? 'null')
    if (typeof mark !== 'object' || mark === null || !('epoch' in mark) || !('seq' in mark)) return null
    const { epoch, seq } = mark
    if (typeof epoch !== 'string' || !isWhole(seq)) return null
    // A mark of an earlier version has no more than that.
    const untold = 'untold' in mark && isWhole(mark.untold) ? Math.max(0, mark.untold) : 0
    return { epoch, seq, untold, unclear: 'unclear' in mark && mark.unclear === true }
  } catch {
    return null
  }
}

/** Keeps the mark, if the device lets us. */
export function writeMark(shelf: Shelf, mark: ShownMark): void {
  try {
    shelf.setItem(KEY, JSON.stringify(mark))
  } catch {
    // Full or forbidden: after a reload this screen tells only what comes from then on.
  }
}
