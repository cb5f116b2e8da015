import { setTimeout as sleep } from 'node:timers/promises'
import type { Listening, PostgresChild } from './postgres-child'

/** How long an ended server is tried again before this is given up. */
export const COME_BACK_WITHIN_MS = 60_000
const FIRST_WAIT_MS = 100
const LONGEST_WAIT_MS = 2_000

/**
 * Keeps a database server running: one that ends by itself is started again, with
 * growing waits, for a minute; then `onGone` is told, once, and the rest is left to
 * whoever supervises this process. `stop` ends it for good, also in the middle of
 * a start.
 */
export function keepRunning(
  first: PostgresChild,
  startAgain: () => Promise<PostgresChild>,
  { onEnd, onBack, onGone, backWithinMs = COME_BACK_WITHIN_MS }: Listening,
): { isUp(): boolean; stop(): Promise<void> } {
  let server: PostgresChild | null = first
  let isStopped = false
  let comingBack: Promise<void> = Promise.resolve()

  function watch(child: PostgresChild): void {
    child.watchEnd((words) => {
      server = null
      onEnd?.(words)
      comingBack = comeBack()
    })
  }

  async function comeBack(): Promise<void> {
    const begun = performance.now()
    for (let wait = FIRST_WAIT_MS; !isStopped; wait = Math.min(LONGEST_WAIT_MS, wait * 2)) {
      try {
        server = await startAgain()
        watch(server)
        if (!isStopped) onBack?.()
        return
      } catch (error) {
        // What a killed server's children still hold is free in a moment; a full disk may take longer.
        if (performance.now() - begun > backWithinMs) return onGone?.(String(error))
      }
      await sleep(wait)
    }
  }

  watch(first)
  return {
    isUp: () => server !== null,
    async stop() {
      isStopped = true
      await comingBack
      await server?.stop()
    },
  }
}
