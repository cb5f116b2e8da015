import type { Assignment } from '../domain/assignment'
import { type AssignmentSnapshot, type HeldAssignments, holdEvents, holdSnapshots } from '../domain/fold-assignments'
import type { BoardStore } from './board-store'

export type AssignmentsState = {
  held: HeldAssignments
  /** `behind`: a reading failed and is tried again; `refused`: this browser may not see assignments. */
  status: 'loading' | 'ready' | 'behind' | 'refused'
}
export type LoadAssignments = () => Promise<AssignmentSnapshot[] | 'refused'>

const LONGEST_PAUSE_MS = 30_000

/** Units' answers in one tab, from the same log and by the same socket as the board. */
export function createAssignmentStore(drawn: readonly Assignment[] = []) {
  const first = new Map(drawn.map((value) => [value.id, { seq: 0, value }]))
  let state: AssignmentsState = { held: first, status: 'loading' }
  const listeners = new Set<() => void>()
  function set(part: Partial<AssignmentsState>): void {
    const next = { ...state, ...part }
    if (next.held === state.held && next.status === state.status) return
    state = next
    for (const listener of [...listeners]) listener()
  }

  /** Follows the log: reads the door once, then events; anew where the board had to begin anew. Returns what stops it. */
  function follow(board: BoardStore, load: LoadAssignments): () => void {
    let over = false
    let running = false
    let again = false
    let failures = 0
    let timer: ReturnType<typeof setTimeout> | undefined

    async function read(): Promise<void> {
      const found = await load()
      if (over) return
      failures = 0
      if (found === 'refused') set({ held: new Map(), status: 'refused' })
      else set({ held: holdSnapshots(state.held, found), status: 'ready' })
    }
    async function run(): Promise<void> {
      running = true
      clearTimeout(timer)
      try {
        do {
          again = false
          await read()
        } while (again && !over)
      } catch {
        if (over) return
        failures += 1
        set({ status: 'behind' })
        timer = setTimeout(renew, Math.min(LONGEST_PAUSE_MS, 1_000 * 2 ** failures) * (0.8 + Math.random() * 0.4))
      } finally {
        running = false
      }
    }
    function renew(): void {
      if (running) again = true
      else void run()
    }
    // Heard from before the reading begins: between the two nothing can slip through.
    const stop = board.hear((news) => {
      if (news === 'anew') renew()
      else set({ held: holdEvents(state.held, news) })
    })
    renew()
    return () => {
      over = true
      clearTimeout(timer)
      stop()
    }
  }

  return {
    get: (): AssignmentsState => state,
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    follow,
    /** Shows what a door has just answered; the event that follows says the same. */
    put(value: Assignment): void {
      const held = new Map(state.held)
      held.set(value.id, { seq: state.held.get(value.id)?.seq ?? 0, value })
      set({ held })
    },
  }
}
export type AssignmentStore = ReturnType<typeof createAssignmentStore>
