import { applyEvents } from './board-state'
import type { BoardStore } from './board-store'
import type { Doors } from './fetch-doors'

export type CatchUpNews = {
  /** The store is where the server's log was when it was asked (`performance.now()`) or later; with the server's clock. */
  onInStep(serverNow: string, askedAt: number): void
  /** The server could not be reached or made no sense. */
  onTrouble(): void
}

/** A board can lag a moment behind the events of another server process; what still does not connect is tried again later. */
const BOARDS_A_RUN = 3

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

  async function snapshot(doors: Doors, isAnotherLog: boolean): Promise<void> {
    const { board } = await doors.board()
    const [changes, scheduled] = await Promise.all([doors.changes(), doors.scheduled()])
    const { epoch, seq, zones, counts } = board
    const before = store.get()
    // A server process that has not read so far yet: what is shown never goes back within a log.
    if (before.epoch === epoch && seq < before.seq && !isAnotherLog) return
    const feed = changes.filter((change) => change.seq <= seq)
    // In the same log, what the snapshot bridged did happen while this screen was open; another log's changes are not ours.
    const isSameLog = before.epoch === epoch
    const missed = isSameLog ? feed.filter((change) => change.seq > before.seq) : []
    const arrivals = isSameLog ? [...missed, ...before.arrivals] : []
    const arrived = before.arrived + missed.length
    store.set({ ...before, epoch, seq, zones, counts, feed, arrivals, arrived, scheduled })
    store.tell('anew')
  }

  async function follow(): Promise<void> {
    const doors = await openDoors()
    for (let boards = 0; boards <= BOARDS_A_RUN; ) {
      const { seq, epoch } = store.get()
      const askedAt = performance.now()
      const page = await doors.events(seq, epoch)
      const applied = typeof page === 'string' ? null : applyEvents(store.get(), page.events)
      if (typeof page === 'string' || !applied || applied.gap) {
        boards += 1
        await snapshot(doors, page === 'epoch-changed')
        continue
      }
      store.set(applied.state)
      store.tell(page.events)
      if (page.events.length === 0 || store.get().seq >= page.head) return onInStep(page.now, askedAt)
    }
    throw new Error('Board and events do not connect.')
  }

  async function run(): Promise<void> {
    running = true
    try {
      do {
        again = false
        await follow()
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
