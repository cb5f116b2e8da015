/** What a person does first on a page, whatever they do it with. */
const FIRST_SIGNS = ['pointerdown', 'touchstart', 'keydown', 'focusin', 'scroll', 'wheel'] as const
const QUIET_WITHIN_MS = 2_000

/**
 * Runs `work` once, when the page has come to rest; by the finger, only at the
 * first touch, key or scroll: a phone pays for its data, and many open a page
 * only to look. For parts that replace something that already serves. Returns
 * what calls it off.
 */
export function whenWanted(work: () => void): () => void {
  if (!window.matchMedia('(pointer: coarse)').matches) {
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(work, QUIET_WITHIN_MS / 2)
      return () => clearTimeout(timer)
    }
    const idle = requestIdleCallback(work, { timeout: QUIET_WITHIN_MS })
    return () => cancelIdleCallback(idle)
  }
  const signs = new AbortController()
  const start = () => {
    signs.abort()
    work()
  }
  for (const sign of FIRST_SIGNS)
    window.addEventListener(sign, start, { capture: true, passive: true, signal: signs.signal })
  return () => signs.abort()
}
