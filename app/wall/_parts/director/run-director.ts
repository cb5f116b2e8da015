import { shownThrough } from '@/lib/domain/showing-queue'
import type { BoardStore } from '@/lib/realtime/board-store'
import type { Director } from './director'
import { followArrivals } from './intake'
import { missedChanges } from './missed-changes'
import { readMark, writeMark } from './shown-mark'

const RETRY_MS = 5_000
const WRITE_AFTER_MS = 500

/**
 * Feeds a director from the board: what arrives from now on, and first what came
 * since this device last showed anything (a first opening shows nothing of the
 * past). Keeps the device's mark up to date. Returns what stops it.
 */
export function runDirector(director: Director, board: BoardStore, shelf: Storage | null): () => void {
  const opened = board.get()
  const mark = shelf && readMark(shelf)
  const from = mark && mark.epoch === opened.epoch && mark.seq < opened.seq ? mark.seq : opened.seq
  let missing = from < opened.seq
  let stopped = false
  let retry: ReturnType<typeof setTimeout> | undefined
  let writing: ReturnType<typeof setTimeout> | undefined

  const intake = followArrivals(board, {
    onNews: (news) => director.take(news),
    onOtherLog() {
      missing = false
      director.clear()
    },
  })

  async function fetchMissed(): Promise<void> {
    try {
      const { doorsAt } = await import('@/lib/realtime/fetch-doors')
      const missed = await missedChanges(doorsAt(window.location.origin), opened.epoch, from, opened.seq)
      if (stopped || !missing) return
      missing = false
      if (missed.changes.length + missed.uncounted > 0 || missed.unclear)
        director.take({ ...missed, zones: board.get().zones })
      keepMark()
    } catch {
      if (!stopped && missing) retry = setTimeout(() => void fetchMissed(), RETRY_MS)
    }
  }

  function keepMark(): void {
    writing = undefined
    if (!shelf || missing) return
    const { epoch } = board.get()
    writeMark(shelf, {
      epoch,
      ...shownThrough(director.queue(), Math.max(intake.newest(), opened.epoch === epoch ? opened.seq : 0)),
    })
  }
  const forget = director.subscribe(() => {
    writing ??= setTimeout(keepMark, WRITE_AFTER_MS)
  })
  if (mark && mark.epoch === opened.epoch && (mark.untold > 0 || mark.unclear))
    director.take({ changes: [], uncounted: 0, past: mark.untold, unclear: mark.unclear, zones: opened.zones })
  if (missing) void fetchMissed()
  else keepMark()

  return () => {
    stopped = true
    intake.stop()
    forget()
    clearTimeout(retry)
    clearTimeout(writing)
  }
}
