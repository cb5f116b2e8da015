import { applyEvents } from './board-state'
import type { BoardStore } from './board-store'
import type { Doors } from './fetch-doors'

export type CatchUpNews = {
  /** The store is where the server's log was a moment ago; with the server's clock. */
  onInStep(serverNow: string): void
  /** The server could not be reached or made no sense. */
  onTrouble(): void
}

/**
 * Brings a store into step through the doors: events after where it stands, or a
 * snapshot where events do not connect, are of another epoch or cannot be read.
 * One run at a time; a call during a run makes it look once more.
 */
export function createCatchUp(
  store: BoardStore,
  openDoors: () => Promise<Doors>,
  { onInStep, onTrouble }: CatchUpNews,
): () => void {
  let running = false
  let again = false

  async function snapshot(doors: Doors): Promise<string> {
    const { board, now } = await doors.board()
    const [changes, scheduled] = await Promise.all([doors.changes(), doors.scheduled()])
    const { epoch, seq, zones, counts } = board
    const before = store.get()
    const feed = changes.filter((change) => change.seq <= seq)
    // In the same log, what the snapshot bridged did happen while this screen was open; another log's changes are not ours.
    const isSameLog = before.epoch === epoch
    const missed = isSameLog ? feed.filter((change) => change.seq > before.seq) : []
    const arrivals = isSameLog ? [...missed, ...before.arrivals] : []
    const arrived = before.arrived + missed.length
    store.set({ ...before, epoch, seq, zones, counts, feed, arrivals, arrived, scheduled })
    store.tell('anew')
    return now
  }

  async function follow(): Promise<string> {
    const doors = await openDoors()
    for (;;) {
      const { seq, epoch } = store.get()
      const page = await doors.events(seq, epoch)
      if (page === 'epoch-changed' || page === 'unreadable') return snapshot(doors)
      const applied = applyEvents(store.get(), page.events)
      if (applied.gap) return snapshot(doors)
      store.set(applied.state)
      store.tell(page.events)
      if (page.events.length === 0 || store.get().seq >= page.head) return page.now
    }
  }

  async function run(): Promise<void> {
    running = true
    try {
      do {
        again = false
        onInStep(await follow())
      } while (again)
    } catch {
      onTrouble()
    } finally {
      running = false
    }
  }

  return () => {
    if (running) again = true
    else void run()
  }
}
