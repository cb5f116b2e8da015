/** One timer for everything on the screen that moves by the second, in step with the clock's own seconds. */
export function createSecondHand(now: () => number) {
  const listeners = new Set<() => void>()
  let second = Math.floor(now() / 1000)
  let timer: ReturnType<typeof setTimeout> | undefined

  function tick(): void {
    second = Math.floor(now() / 1000)
    for (const listener of [...listeners]) listener()
    timer = setTimeout(tick, 1000 - (now() % 1000) + 5)
  }
  return {
    get: () => second,
    subscribe(listener: () => void): () => void {
      if (listeners.size === 0) timer = setTimeout(tick, 0)
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) clearTimeout(timer)
      }
    },
  }
}
export type SecondHand = ReturnType<typeof createSecondHand>
