import { countBoard } from '../domain/board'
import type { BoardState, InitialBoard } from './board-state'
import type { BoardStore } from './board-store'
import { isCode, isEntry, isFeedItem, isInstant, isRecord, isScheduled } from './plain-checks'

/** The last known board of a device, with the server's clock when it was last known to be current. */
export type KeptBoard = Pick<BoardState, 'epoch' | 'seq' | 'zones' | 'counts' | 'feed' | 'scheduled'> & {
  heardAt: string
}
type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const BOARD = 'zone-map.board.1'
const HEARD = 'zone-map.heard.1'
const FEED_KEPT = 60
/** Several frames of one act make one write. */
const WRITE_AFTER_MS = 200

function isBoard(value: unknown): value is Omit<KeptBoard, 'heardAt' | 'counts'> {
  if (!isRecord(value)) return false
  const { epoch, seq, zones, feed, scheduled } = value
  return (
    typeof epoch === 'string' &&
    Number.isSafeInteger(seq) &&
    isRecord(zones) &&
    Object.entries(zones).every(([code, entry]) => isCode(code) && isEntry(entry)) &&
    Array.isArray(feed) &&
    feed.every(isFeedItem) &&
    Array.isArray(scheduled) &&
    scheduled.every(isScheduled)
  )
}

/** What this device kept; null where there is nothing, or nothing that can be trusted. */
export function readKept(shelf: Shelf): KeptBoard | null {
  try {
    const board: unknown = JSON.parse(shelf.getItem(BOARD) ?? 'null')
    const heardAt = shelf.getItem(HEARD)
    if (!isBoard(board) || !isInstant(heardAt)) return null
    const { epoch, seq, zones, feed, scheduled } = board
    return { epoch, seq, zones, counts: countBoard(zones), feed, scheduled, heardAt }
  } catch {
    return null
  }
}

/** Whether what was kept is newer than the page as drawn. Both times are the server's: the device's clock has no say. */
export function isNewerThan(kept: KeptBoard, drawn: InitialBoard): boolean {
  if (Date.parse(kept.heardAt) <= Date.parse(drawn.now)) return false
  return kept.epoch !== drawn.epoch || kept.seq >= drawn.seq
}

/** Forgets what was kept: for signing out. */
export function forgetKept(shelf: Shelf): void {
  shelf.removeItem(BOARD)
  shelf.removeItem(HEARD)
}

/**
 * Keeps the board on the device as it changes, so that a page opened without the
 * server has something to show. Returns what stops it. A device without room or
 * leave to store simply keeps nothing.
 */
export function keepBoard(store: BoardStore, shelf: Shelf): () => void {
  let written = ''
  let heard: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  function write(): void {
    timer = undefined
    const { epoch, seq, zones, counts, feed, scheduled, heardAt, stale } = store.get()
    try {
      if (written !== `${epoch}.${seq}`) {
        shelf.setItem(BOARD, JSON.stringify({ epoch, seq, zones, counts, feed: feed.slice(0, FEED_KEPT), scheduled }))
        written = `${epoch}.${seq}`
      }
      if (heardAt && heardAt !== heard && !stale) {
        shelf.setItem(HEARD, heardAt)
        heard = heardAt
      }
    } catch {
      // Full or forbidden.
    }
  }
  const stop = store.subscribe(() => {
    timer ??= setTimeout(write, WRITE_AFTER_MS)
  })
  timer = setTimeout(write, WRITE_AFTER_MS)
  return () => {
    stop()
    clearTimeout(timer)
  }
}
