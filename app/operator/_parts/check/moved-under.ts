import type { FeedItem } from '@/lib/realtime/board-state'
import type { MovedChange } from '../ask-door'

/** Changes of the draft's communes that happened after a check, oldest first. */
export function movedUnder(feed: readonly FeedItem[], codes: ReadonlySet<string>, after: number): MovedChange[] {
  return feed
    .filter((item) => item.seq > after && codes.has(item.commune))
    .map(({ seq, commune, from, to, revokes, decision }) => ({ seq, commune, from, to, decision: revokes ?? decision }))
    .reverse()
}

/** Both lists as one, each change once, oldest first. */
export function mergeMoved(known: readonly MovedChange[], fresh: readonly MovedChange[]): MovedChange[] {
  const bySeq = new Map([...known, ...fresh].map((change) => [change.seq, change]))
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq)
}
