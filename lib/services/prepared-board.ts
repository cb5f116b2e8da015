import { type Board, countBoard } from '../domain/board'
import type { ZoneChange } from '../domain/change'
import type { ScheduledDecision } from '../domain/decision'
import { toIso } from '../domain/time'
import type { ReadStore } from './ports'
import { prepareBytes } from './prepare-bytes'

/** A board with its bytes, made once per seq: ten thousand readers cost one query. */
export type PreparedBoard = ReturnType<typeof prepareBytes> & {
  board: Board
  /** Newest first; none newer than the board. */
  recent: readonly ZoneChange[]
  /** Soonest first. */
  scheduled: readonly ScheduledDecision[]
}

/** More than the largest decision of a province, so that a feed never cuts one in two. */
const RECENT = 160
/** Ten thousand readers do not wait for a database that is silent: they are told. */
const ANSWER_WITHIN_MS = 3_000
/** So long a failure is everybody's answer: a database that is away is not asked by each reader. */
const FAILURE_KEPT_MS = 500

/** The same, or a failure when it takes too long. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, fail) => {
    const error = Object.assign(new Error('Reading the board timed out.'), { code: 'ETIMEDOUT' })
    timer = setTimeout(() => fail(error), ANSWER_WITHIN_MS)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Reads the board once and keeps it until `forget` says that the log moved on. */
export function createPreparedBoard(read: ReadStore) {
  let kept: Promise<PreparedBoard> | null = null
  let made: PreparedBoard | null = null

  const load = async (): Promise<PreparedBoard> => {
    const { head, at, zones } = await read.board()
    const board = { epoch: head.epoch, seq: head.publicSeq, asOf: toIso(at), zones, counts: countBoard(zones) }
    // After the board, never before it: what these are ahead of it, the next events say again.
    const [changes, decisions] = await Promise.all([read.recentChanges(RECENT), read.scheduled()])
    const recent = changes.filter((change) => change.seq <= board.seq)
    const scheduled = decisions.map(({ id, number, issuer, effectiveAt, items }) => ({
      decision: { id, number },
      issuer,
      effectiveAt: toIso(effectiveAt),
      items,
    }))
    return { board, recent, scheduled, ...prepareBytes(board, `${board.epoch}.${board.seq}`) }
  }

  return {
    current(): Promise<PreparedBoard> {
      if (kept) return kept
      const loading = inTime(load())
      kept = loading
      loading.then(
        (board) => {
          if (kept === loading) made = board
        },
        () =>
          setTimeout(() => {
            if (kept === loading) kept = null
          }, FAILURE_KEPT_MS),
      )
      return loading
    },
    /** The same where it lies ready, without a turn of waiting; else null. */
    ready: (): PreparedBoard | null => made,
    forget(): void {
      kept = null
      made = null
    },
  }
}
