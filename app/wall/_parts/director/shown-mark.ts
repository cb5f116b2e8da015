/** Up to where this device has shown the log's changes, so that a reload tells what came in between. */
export type ShownMark = { epoch: string; seq: number }
type Shelf = Pick<Storage, 'getItem' | 'setItem'>

const KEY = 'zone-map.wall.1'

/** The mark that was kept; null where there is none, or none that can be trusted. */
export function readMark(shelf: Shelf): ShownMark | null {
  try {
    const mark: unknown = JSON.parse(shelf.getItem(KEY) ?? 'null')
    if (typeof mark !== 'object' || mark === null || !('epoch' in mark) || !('seq' in mark)) return null
    const { epoch, seq } = mark
    return typeof epoch === 'string' && typeof seq === 'number' && Number.isSafeInteger(seq) ? { epoch, seq } : null
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
