import type { LookMark } from '@/lib/domain/since-last-look'
import type { BoardState } from '@/lib/realtime/board-state'

const KEY = 'zone-map.looked.1'
type Shelf = Pick<Storage, 'getItem' | 'setItem'>

/** How far this device has seen the log; null on a first visit, or where what was kept cannot be read. */
export function readMark(shelf: Shelf): LookMark | null {
  try {
    const value: unknown = JSON.parse(shelf.getItem(KEY) ?? 'null')
    if (typeof value !== 'object' || value === null) return null
    const { epoch, seq, at, scheduled } = value as Record<string, unknown>
    if (typeof epoch !== 'string' || !Number.isSafeInteger(seq)) return null
    return {
      epoch,
      seq: Number(seq),
      at: typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? at : null,
      scheduled: Array.isArray(scheduled) ? scheduled.filter((id) => typeof id === 'string') : [],
    }
  } catch {
    return null
  }
}

/** Marks what a board shows as seen. Its time is the server's: this device's clock has no say. */
export function writeMark(shelf: Shelf, { epoch, seq, heardAt, scheduled }: BoardState): void {
  try {
    const mark: LookMark = { epoch, seq, at: heardAt, scheduled: scheduled.map(({ decision }) => decision.id) }
    shelf.setItem(KEY, JSON.stringify(mark))
  } catch {
    // Full or forbidden: the next look compares with an older one.
  }
}
