import type { PageWord } from '../../worker/page-word'

const HOUR_MS = 3_600_000

/** Same-origin paths of everything that this page has loaded so far. */
const loadedPaths = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin }) => origin === location.origin)
    .map(({ pathname, search }) => pathname + search)

/** This page and all that it was loaded with, for a worker that keeps neither yet. */
const wholeWord = (build: string): PageWord => ({
  type: 'page-stands',
  build,
  page: location.pathname + location.search,
  files: loadedPaths(),
})

/**
 * Registers the service worker and tells it what this page was loaded with before
 * a worker was there. All of that lies in the browser's own store already, so a
 * first visit fetches nothing twice but the page itself. A worker of a new build
 * that takes over has only the first page: it is told of this one in turn.
 * `build`: the plain name of the screens' build, as the worker carries it.
 */
export async function startWorker(build: string): Promise<void> {
  const { serviceWorker } = navigator
  if (!serviceWorker) return
  const wasControlled = serviceWorker.controller !== null
  let hasWorker = wasControlled
  serviceWorker.addEventListener('controllerchange', () => {
    // The very first worker hears of this page below.
    if (hasWorker) serviceWorker.controller?.postMessage(wholeWord(build))
    hasWorker = true
  })
  const registration = await serviceWorker.register('/sw.js', { scope: '/', updateViaCache: 'none' })
  const { active } = await serviceWorker.ready
  active?.postMessage(wasControlled ? { ...wholeWord(build), page: null, files: [] } : wholeWord(build))

  // An installed application may stay open for weeks: it looks for a new worker when somebody comes back to it.
  let looked = performance.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || performance.now() - looked < HOUR_MS) return
    looked = performance.now()
    registration.update().catch(() => {})
  })
}
