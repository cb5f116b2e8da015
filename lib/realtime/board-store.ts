import type { BoardState, InitialBoard } from './board-state'
import { initialState } from './board-state'

/** One small store outside React: screens subscribe to the part that they show. */
export function createBoardStore(initial: InitialBoard) {
  let state = initialState(initial)
  const listeners = new Set<() => void>()
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
  }
}
export type BoardStore = ReturnType<typeof createBoardStore>
