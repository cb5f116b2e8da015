import { UNCLASSIFIED, type Zones } from '@/lib/domain/board'
import type { Arrival } from '@/lib/domain/showing'
import type { News } from '@/lib/domain/showing-queue'
import type { BoardStore } from '@/lib/realtime/board-store'

/** Communes whose entry is another than before. */
function moved(before: Zones, after: Zones): string[] {
  if (before === after) return []
  return Object.keys(after).filter((code) => {
    const a = before[code] ?? UNCLASSIFIED
    const b = after[code] ?? UNCLASSIFIED
    return a !== b && (a.zone !== b.zone || a.decision?.id !== b.decision?.id)
  })
}

export type IntakeNews = {
  onNews(news: News): void
  /** The log is another one: nothing known of the old one holds. */
  onOtherLog(): void
}

/**
 * Hands on what reaches the board from now on, each change once. What the board
 * could not keep, and what it moved without telling of a change (a snapshot after
 * a long gap), is counted. Returns what stops it, and the newest seq handed on.
 */
export function followArrivals(board: BoardStore, { onNews, onOtherLog }: IntakeNews) {
  let { epoch, arrived, zones, seq } = board.get()
  let newest = seq

  function look(): void {
    const state = board.get()
    if (state.epoch !== epoch) {
      ;({ epoch, arrived, zones, seq } = state)
      newest = seq
      onOtherLog()
      return
    }
    if (state.arrived === arrived && state.zones === zones) return
    const changes: Arrival[] = []
    for (const change of state.arrivals) {
      if (change.seq <= newest) break
      changes.push(change)
    }
    changes.reverse()
    const told = new Set(changes.map(({ commune }) => commune))
    const silent = moved(zones, state.zones).filter((code) => !told.has(code)).length
    const lost = state.arrived - arrived - changes.length
    newest = changes.at(-1)?.seq ?? newest
    const uncountedAfter = seq
    ;({ arrived, zones, seq } = state)
    onNews({ changes, uncounted: Math.max(0, lost, silent), uncountedAfter, zones })
  }
  const stop = board.subscribe(look)
  return { stop, newest: () => newest }
}
