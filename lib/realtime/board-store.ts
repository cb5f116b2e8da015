import type { LogEvent } from '../domain/event'
import type { BoardState, InitialBoard } from './board-state'
import { initialState } from './board-state'

/** What came of the log: events in their order, or `'anew'` where a snapshot bridged events that nobody here has seen. */
export type LogNews = readonly LogEvent[] | 'anew'

/** One small store outside React: screens subscribe to the part that they show. */
export function createBoardStore(initial: InitialBoard) {
  let state = initialState(initial)
  const listeners = new Set<() => void>()
  const hearers = new Set<(news: LogNews) => void>()
  return {
    get: (): BoardState => state,
    set(next: BoardState): void {
      if (next === state) return
      state = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Hands on what the board itself does not keep (units' answers). The same event may come twice. */
    tell(news: LogNews): void {
      for (const hearer of [...hearers]) hearer(news)
    },
    hear(hearer: (news: LogNews) => void): () => void {
      hearers.add(hearer)
      return () => hearers.delete(hearer)
    },
  }
}
export type BoardStore = ReturnType<typeof createBoardStore>
