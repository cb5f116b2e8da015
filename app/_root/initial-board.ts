import { toIso } from '@/lib/domain/time'
import type { FeedItem, InitialBoard } from '@/lib/realtime/board-state'
import type { Runtime } from '@/lib/runtime'
import { changeFacts } from '@/lib/services/view-change'

const FEED_AT_FIRST = 40

/** What the first paint shows: the board and the newest changes, before any script. */
export async function initialBoard(runtime: Runtime): Promise<InitialBoard> {
  const { services, places } = runtime
  const [{ board }, changes] = await Promise.all([services.board.current(), services.read.recentChanges(FEED_AT_FIRST)])
  const feed = changes
    .filter((change) => change.seq <= board.seq)
    .map((change): FeedItem => {
      const { seq, at, commune, from, to, transition, effectiveAt, since, decision, revokes, edition } = changeFacts(
        change,
        places,
      )
      const event = { commune, from, to, transition, effectiveAt, since, decision, edition }
      return { ...event, seq, at, ...(revokes ? { revokes } : {}) }
    })
  const { epoch, seq, zones, counts } = board
  return { epoch, seq, zones, counts, feed, now: toIso(new Date()) }
}
