import { EMPTY_QUEUE, isOvertaken, type Showing, type ShowingQueue, toldIn, unshown } from '@/lib/domain/showing'
import { type News, showNext, takeIn } from '@/lib/domain/showing-queue'
import type { ShownPackage, WantedChange } from './fetch-package'
import { type PackageState, type Page, pagesOf } from './pages'

/** What the screen shows now. A new value for every step; `current` is the same object while nothing about it alters. */
export type Scene = {
  current: Showing | null
  page: Page | null
  /** Place of the page among those of the showing, from 1, and how many there are; where it is located is none of them. */
  pageNumber: number
  pages: number
  pack: PackageState
  paused: boolean
  /** Changes not shown yet, without the one on the screen. */
  unshown: number
}

export type DirectorParts = {
  fetchPackage(change: WantedChange, signal: AbortSignal): Promise<ShownPackage>
  districtOf(commune: string): string
  /** Every time is multiplied by it. */
  pace: number
}

const NO_PACKAGE: PackageState = { state: 'none' }
const RETRY_MS = [1_000, 2_000, 4_000]
export const NOTHING: Scene = {
  current: null,
  page: null,
  pageNumber: 0,
  pages: 0,
  pack: NO_PACKAGE,
  paused: false,
  unshown: 0,
}

/**
 * Leads a wall display through what waits to be shown: one showing after another,
 * each by its pages, each for a readable time. Holds one timer and at most one
 * request; keeps nothing of what was shown.
 */
export function createDirector({ fetchPackage, districtOf, pace }: DirectorParts) {
  let queue: ShowingQueue = EMPTY_QUEUE
  let pages: Page[] = []
  let at = 0
  let pack: PackageState = NO_PACKAGE
  let paused = false
  let scene = NOTHING
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking: AbortController | undefined
  const listeners = new Set<() => void>()

  function publish(): void {
    const located = pages[0]?.kind === 'locate' ? 1 : 0
    scene = {
      current: queue.current,
      page: pages[at] ?? null,
      pageNumber: Math.max(0, at + 1 - located),
      pages: pages.length - located,
      pack,
      paused,
      unshown: unshown(queue),
    }
    for (const listener of [...listeners]) listener()
  }

  function turnPageLater(): void {
    clearTimeout(timer)
    const page = pages[at]
    if (page && !paused) timer = setTimeout(turnPage, page.ms * pace)
  }

  function turnPage(): void {
    if (at + 1 >= pages.length) {
      next()
      return
    }
    at += 1
    turnPageLater()
    publish()
  }

  /** The pages as what is known now makes them; from the first after the location, unless that is still on. */
  function layOut(): void {
    pages = queue.current ? pagesOf(queue.current, pack, districtOf) : []
    at = Math.min(at, 1, Math.max(0, pages.length - 1))
    turnPageLater()
  }

  async function ask(change: WantedChange): Promise<void> {
    const own = new AbortController()
    asking = own
    for (let attempt = 0; !own.signal.aborted; attempt += 1) {
      const answer = await fetchPackage(change, own.signal).catch(() => null)
      if (own.signal.aborted) return
      pack = answer ? { state: 'known', value: answer } : { state: 'failed' }
      if (answer) layOut()
      publish()
      if (answer) return
      const wait = RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)] ?? 0
      await new Promise<void>((done) => {
        const waiting = setTimeout(done, wait)
        own.signal.addEventListener(
          'abort',
          () => {
            clearTimeout(waiting)
            done()
          },
          { once: true },
        )
      })
    }
  }

  function next(): void {
    clearTimeout(timer)
    asking?.abort()
    asking = undefined
    queue = showNext(queue)
    at = 0
    const { current } = queue
    const wanted = current?.kind === 'change' && !isOvertaken(current) ? toldIn(current)[0]?.change : undefined
    pack = wanted === undefined ? NO_PACKAGE : { state: 'loading' }
    layOut()
    publish()
    if (wanted !== undefined) void ask(wanted)
  }

  return {
    get: (): Scene => scene,
    queue: (): ShowingQueue => queue,
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Takes what came into the queue; on an idle screen the gravest of it is shown at once. */
    take(news: News): void {
      const before = queue.current
      queue = takeIn(queue, news)
      const { current } = queue
      if (!before && !paused) {
        next()
        return
      }
      // What no longer holds says so from its beginning. What merely grew keeps its time: else much news would hold it for ever.
      if (before && current && isOvertaken(current) && !isOvertaken(before)) {
        asking?.abort()
        layOut()
      }
      publish()
    },
    /** Leaves what is on the screen for what comes next, also while paused. */
    next,
    pause(wanted: boolean): void {
      if (paused === wanted) return
      paused = wanted
      if (!paused && !queue.current && unshown(queue) > 0) next()
      else {
        turnPageLater()
        publish()
      }
    },
    /** Forgets all: the log is another. */
    clear(): void {
      queue = EMPTY_QUEUE
      next()
    },
    stop(): void {
      clearTimeout(timer)
      asking?.abort()
      listeners.clear()
    },
  }
}
export type Director = ReturnType<typeof createDirector>
