import type { LookMark } from '@/lib/domain/since-last-look'
import type { FeedItem } from '@/lib/realtime/board-state'
import type { Doors } from '@/lib/realtime/fetch-doors'

/** Some forty decisions of a whole province: more than anybody reads, and no endless fetching. */
const MOST = 4_000

/**
 * All changes after a mark: those that the feed holds, and what lies between,
 * fetched. `too-many` when there are more than anybody would read; rejects when
 * the server cannot be asked.
 */
export async function loadSince(
  mark: Pick<LookMark, 'seq'>,
  feed: readonly FeedItem[],
  seq: number,
  changesBefore: Doors['changes'],
): Promise<FeedItem[] | 'too-many'> {
  if (seq <= mark.seq) return []
  const found = feed.filter((item) => item.seq > mark.seq)
  let reached = feed.at(-1)?.seq ?? seq + 1
  while (reached > mark.seq + 1) {
    if (found.length > MOST) return 'too-many'
    const older = await changesBefore(reached)
    found.push(...older.filter((item) => item.seq > mark.seq))
    const oldest = older.at(-1)?.seq
    if (oldest === undefined || oldest >= reached) break
    reached = oldest
  }
  return found
}
