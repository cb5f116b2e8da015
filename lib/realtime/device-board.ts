import { KEPT_BAND } from '../worker/names'
import type { InitialBoard } from './board-state'
import type { BoardStore } from './board-store'
import { isNewerThan, keepBoard, readKept } from './kept-board'

/** The device's own storage; null where a browser forbids it. */
export function deviceShelf(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

/**
 * Joins a tab's store with what its device keeps: takes over a kept board that is
 * newer than the page as drawn, says at once that a page from the device's own
 * store (`<html data-kept>`) may be old, and keeps what comes. Returns what stops it.
 */
export function joinDevice(store: BoardStore, drawn: InitialBoard): () => void {
  const shelf = deviceShelf()
  const kept = shelf && readKept(shelf)
  const isKeptPage = document.documentElement.dataset.kept !== undefined
  // Both are of the past then, and the log's order tells them apart better than when each was last confirmed.
  const isFurther = isKeptPage && kept !== null && kept.epoch === drawn.epoch && kept.seq > drawn.seq
  if (kept && (isFurther || isNewerThan(kept, drawn))) store.set({ ...store.get(), ...kept })
  if (isKeptPage) {
    store.set({ ...store.get(), stale: true, connection: 'offline' })
    // The page's own band says it now, and goes when the server is heard.
    document.getElementById(KEPT_BAND)?.remove()
  }
  return shelf ? keepBoard(store, shelf) : () => {}
}
