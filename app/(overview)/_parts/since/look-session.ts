import type { LookMark } from '@/lib/domain/since-last-look'
import type { BoardStore } from '@/lib/realtime/board-store'
import { deviceShelf } from '@/lib/realtime/device-board'
import { readMark, writeMark } from './look-mark'

/** How long a look waits for word from the server before it compares with what the device has, ms. */
const PATIENCE_MS = 4_000

type Session = {
  /** What was last seen, once the board is known to be of now; null on a first visit or without a place to keep it. */
  begin(): Promise<LookMark | null>
  /** From now on, leaving means that what stands on the screen was seen. */
  shown(): void
  markSeen(): void
  /** Calls back when somebody returns to a page that was hidden. Returns what stops it. */
  onReturn(listener: () => void): () => void
}

/** Until the server has been heard, unless the page itself has just come from it. */
function inStep(store: BoardStore, isFresh: boolean): Promise<void> {
  if (isFresh && document.documentElement.dataset.kept === undefined) return Promise.resolve()
  const { heardAt } = store.get()
  return new Promise((done) => {
    const finish = () => {
      stop()
      clearTimeout(timer)
      done()
    }
    const timer = setTimeout(finish, PATIENCE_MS)
    const stop = store.subscribe(() => {
      if (!store.get().stale && store.get().heardAt !== heardAt) finish()
    })
  })
}

function createSession(store: BoardStore): Session {
  const shelf = deviceShelf()
  let isFirstLook = true
  let isShown = false
  let wasHidden = false
  const returns = new Set<() => void>()
  const markSeen = () => {
    if (shelf) writeMark(shelf, store.get())
  }
  const onLeave = () => {
    // What came while nobody looked was not seen.
    if (isShown && !wasHidden) markSeen()
    wasHidden = true
    isShown = false
  }
  window.addEventListener('pagehide', onLeave)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') return onLeave()
    wasHidden = false
    for (const listener of [...returns]) listener()
  })
  return {
    async begin() {
      await inStep(store, isFirstLook)
      isFirstLook = false
      const mark = shelf && readMark(shelf)
      if (!mark && !store.get().stale) markSeen()
      return mark
    },
    shown() {
      isShown = true
    },
    markSeen,
    onReturn(listener) {
      returns.add(listener)
      return () => returns.delete(listener)
    },
  }
}

const sessions = new WeakMap<BoardStore, Session>()

/** One session a tab: going to another page of the site and back is not leaving. */
export function lookSession(store: BoardStore): Session {
  const there = sessions.get(store) ?? createSession(store)
  sessions.set(store, there)
  return there
}
