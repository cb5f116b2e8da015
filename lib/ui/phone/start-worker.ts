import type { PageWord } from '../../worker/page-word'

const HOUR_MS = 3_600_000

/** Same-origin paths of everything that this page has loaded so far. */
const loadedPaths = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin }) => origin === location.origin)
    .map(({ pathname, search }) => pathname + search)

/**
 * Registers the service worker and tells it what this page was loaded with before
 * a worker was there. All of that lies in the browser's own store already, so a
 * first visit fetches nothing twice but the page itself.
 */
export async function startWorker(build: string): Promise<void> {
  const { serviceWorker } = navigator
  if (!serviceWorker) return
  const wasControlled = serviceWorker.controller !== null
  const registration = await serviceWorker.register('/sw.js', { scope: '/', updateViaCache: 'none' })
  const { active } = await serviceWorker.ready
  const word: PageWord = {
    type: 'page-stands',
    build,
    page: wasControlled ? null : location.pathname + location.search,
    files: wasControlled ? [] : loadedPaths(),
  }
  active?.postMessage(word)

  // An installed application may stay open for weeks: it looks for a new worker when somebody comes back to it.
  let looked = performance.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || performance.now() - looked < HOUR_MS) return
    looked = performance.now()
    registration.update().catch(() => {})
  })
}
