import { isInStep } from '@/lib/realtime/board-state'
import type { BoardStore } from '@/lib/realtime/board-store'

export type ServerClock = {
  /** The server's time, ms since 1970. */
  now(): number
  /** Whether it comes from the server; else it is only what this device believes. */
  isKnown(): boolean
  stop(): void
}

type Times = { monotonic(): number; device(): number }
const REAL: Times = { monotonic: () => performance.now(), device: () => Date.now() }

/**
 * The server's clock, carried on between its words by the device's monotonic
 * clock: a device that is wrong by a day, or is set right while the screen is
 * open, shows the right time all the same. `drawnAt`: the server's time in a page
 * that it has just drawn; null for a page that the device had kept.
 */
export function createServerClock(board: BoardStore, drawnAt: number | null, times: Times = REAL): ServerClock {
  let anchor = drawnAt === null ? null : { server: drawnAt, monotonic: times.monotonic() }
  let heardAt = anchor && board.get().heardAt
  const stop = board.subscribe(() => {
    const state = board.get()
    // Heard just now from the server itself, and not kept on the device from another day.
    if (state.heardAt === heardAt || state.heardAt === null || !isInStep(state)) return
    heardAt = state.heardAt
    anchor = { server: Date.parse(heardAt), monotonic: times.monotonic() }
  })
  return {
    now: () =>
      anchor ? anchor.server + times.monotonic() - anchor.monotonic : times.device() + board.get().clockOffset,
    isKnown: () => anchor !== null,
    stop,
  }
}
