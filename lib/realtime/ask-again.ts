/** A sign-out, a ban or a revoked key in another process ends what its sockets may read within this time. */
const EVERY_MS = 15_000
/** However many sign out at once, everybody is asked at most this often. */
const AT_MOST_EVERY_MS = 1_000

/**
 * Asks again whether those who read as staff still may: every 15 seconds, and soon
 * when this process knows that sessions have ended.
 */
export function createAskAgain(askAll: () => void) {
  let askedAt = Number.NEGATIVE_INFINITY
  let soon: NodeJS.Timeout | undefined
  const now = () => {
    askedAt = performance.now()
    soon = undefined
    askAll()
  }
  const timer = setInterval(askAll, EVERY_MS)
  return {
    /** At once, or where that was a moment ago, when a second has passed since. */
    soon(): void {
      if (soon) return
      const wait = askedAt + AT_MOST_EVERY_MS - performance.now()
      if (wait <= 0) now()
      else soon = setTimeout(now, wait)
    },
    stop(): void {
      clearInterval(timer)
      clearTimeout(soon)
    },
  }
}
