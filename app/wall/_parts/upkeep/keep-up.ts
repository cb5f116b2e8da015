import { isQuiet } from '@/lib/domain/showing-queue'
import type { BoardStore } from '@/lib/realtime/board-store'
import { lastTimeOf } from '../clock/province-day'
import type { ServerClock } from '../clock/server-clock'
import type { Director } from '../director/director'
import { mayLoadBuild, noteBuild } from './build-guard'
import { recover } from './recover'
import { serverAnswers } from './server-answers'

/** Between two questions whether the server would answer. */
const ASK_AGAIN_MS = 15_000
/** Out of touch for so long although the server answers: this page's connection is broken beyond itself. */
const DEAF_AFTER_MS = 60_000
const SETTLE_MS = 15_000

export type UpkeepParts = {
  board: BoardStore
  director: Director
  clock: ServerClock
  /** The build that this page was drawn by. */
  build: string
  /** Second of the province's day for the nightly reload; null: none. */
  nightly: number | null
}

/**
 * Decides, asked every second, whether the page should load itself anew: for a new
 * build, nightly, or because it has gone deaf. Only while nothing waits to be
 * shown, only when the server answers, and never twice for the same reason.
 */
export function createUpkeep({ board, director, clock, build, nightly }: UpkeepParts) {
  let openedAt: number | null = null
  let askAgainAt = 0
  let deafSince: number | null = null
  let stopRecovery: (() => void) | null = null
  let stopped = false

  function isNightly(): boolean {
    if (nightly === null || !clock.isKnown()) return false
    const now = clock.now()
    openedAt ??= now
    return lastTimeOf(nightly, now) > openedAt
  }
  function newBuild(): string | null {
    const heard = board.get().build
    return heard !== null && heard !== build && mayLoadBuild(window.sessionStorage, heard, Date.now()) ? heard : null
  }
  async function reloadIfAnswered(forBuild: string | null): Promise<void> {
    const answers = await serverAnswers()
    if (stopped || !answers || !isQuiet(director.queue())) return
    if (forBuild !== null && !noteBuild(window.sessionStorage, forBuild, Date.now())) return
    window.location.reload()
  }
  function listen(now: number): void {
    const { stale, connection } = board.get()
    if (!stale && connection !== 'connecting') {
      deafSince = null
      stopRecovery?.()
      stopRecovery = null
      return
    }
    deafSince ??= now
    if (now - deafSince >= DEAF_AFTER_MS) stopRecovery ??= recover({ settleMs: SETTLE_MS })
  }

  return {
    look(): void {
      const now = performance.now()
      listen(now)
      const forBuild = newBuild()
      const isWanted = forBuild !== null || isNightly()
      if (!isWanted || now < askAgainAt || !isQuiet(director.queue())) return
      askAgainAt = now + ASK_AGAIN_MS
      void reloadIfAnswered(forBuild)
    },
    stop(): void {
      stopped = true
      stopRecovery?.()
    },
  }
}
