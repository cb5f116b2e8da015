import { STALE_AFTER_MS } from '@/lib/domain/staleness'
import { toIso } from '@/lib/domain/time'
import type { FeedItem, InitialBoard } from '@/lib/realtime/board-state'
import type { Runtime } from '@/lib/runtime'
import { changeFacts } from '@/lib/services/view-change'

/** At least this many changes, and always whole acts: a decision of 109 communes is not cut in two. */
const FEED_AT_FIRST = 40

/** What the first paint shows: the board and the newest changes, before any script. */
export async function initialBoard(runtime: Runtime): Promise<InitialBoard> {
  const { services, places } = runtime
  const { board, recent, scheduled } = await services.board.current()
  const last = recent[FEED_AT_FIRST - 1]?.batch ?? 0
  const feed = recent
    .filter((change) => change.batch >= last)
    .map((change): FeedItem => {
      const { seq, at, commune, from, to, transition, effectiveAt, since, decision, revokes, edition } = changeFacts(
        change,
        places,
      )
      const event = { commune, from, to, transition, effectiveAt, since, decision, edition }
      return { ...event, seq, at, ...(revokes ? { revokes } : {}) }
    })
  const { epoch, seq, zones, counts } = board
  // A server that cannot see its log draws what it last saw, as of then.
  const age = runtime.logReadMsAgo()
  const now = toIso(new Date(Date.now() - (Number.isFinite(age) ? age : 0)))
  return { epoch, seq, zones, counts, feed, scheduled, now, stale: age >= STALE_AFTER_MS }
}
