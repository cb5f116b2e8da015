import { setTimeout as sleep } from 'node:timers/promises'

/** However busy it is, what gives way goes on after this. */
const LONGEST_MS = 1_000

/** Lets work that people wait for go before work that nobody is waiting for, in one process. */
export function createGiveWay() {
  let busy = 0
  let waiting: (() => void)[] = []
  return {
    /** The same work, which others give way to while it lasts. */
    first:
      <Args extends unknown[], T>(work: (...args: Args) => Promise<T>) =>
      async (...args: Args): Promise<T> => {
        busy += 1
        try {
          return await work(...args)
        } finally {
          busy -= 1
          if (busy === 0) {
            for (const go of waiting) go()
            waiting = []
          }
        }
      },
    /** Resolves when nothing of that kind is under way, or after a second. */
    async quiet(): Promise<void> {
      if (busy === 0) return
      const free = new Promise<void>((go) => waiting.push(go))
      await Promise.race([free, sleep(LONGEST_MS, undefined, { ref: false })])
    },
  }
}
