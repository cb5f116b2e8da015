'use client'

import { createContext, type ReactNode, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { BoardState, InitialBoard } from '../realtime/board-state'
import { type BoardStore, createBoardStore } from '../realtime/board-store'
import { joinDevice } from '../realtime/device-board'

const LONGEST_PAUSE_MS = 30_000

const BoardContext = createContext<BoardStore | null>(null)

/** One store a tab, drawn first with the server's board, then kept in step with the log. */
export function BoardProvider({ initial, children }: { initial: InitialBoard; children: ReactNode }) {
  const [store] = useState(() => createBoardStore(initial))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page as first drawn; later drawings come with a store in step.
  useEffect(
    function follow() {
      const leaveDevice = joinDevice(store, initial)
      let stop: (() => void) | undefined
      let over = false
      let timer: ReturnType<typeof setTimeout> | undefined
      // Loaded apart, so that the first paint waits for no socket.
      const load = (attempt: number) => {
        import('../realtime/socket-client').then(
          ({ followLog }) => {
            if (!over) stop = followLog(store, window.location.origin)
          },
          () => {
            if (over) return
            // Nobody follows the log yet: what is shown may grow old from now on, and the screen says so.
            store.set({ ...store.get(), stale: true, connection: 'offline' })
            timer = setTimeout(load, Math.min(LONGEST_PAUSE_MS, 1_000 * 2 ** attempt), attempt + 1)
          },
        )
      }
      load(0)
      return () => {
        over = true
        clearTimeout(timer)
        leaveDevice()
        stop?.()
      }
    },
    [store],
  )
  return <BoardContext value={store}>{children}</BoardContext>
}

/** The store itself, for code outside React's rendering (a map's layers). */
export function useBoardStore(): BoardStore {
  const store = useContext(BoardContext)
  if (!store) throw new Error('No BoardProvider above this component.')
  return store
}

/**
 * Subscribes to one part of the board: the component draws again only when
 * `select` gives another value (compared with `isEqual`, by identity unless given).
 */
export function useBoard<T>(select: (state: BoardState) => T, isEqual: (a: T, b: T) => boolean = Object.is): T {
  const store = useBoardStore()
  const last = useRef<{ value: T } | null>(null)
  const read = () => {
    const value = select(store.get())
    if (last.current === null || !isEqual(last.current.value, value)) last.current = { value }
    return last.current.value
  }
  return useSyncExternalStore(store.subscribe, read, read)
}
