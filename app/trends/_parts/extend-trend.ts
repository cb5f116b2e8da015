import type { ZoneCounts } from '@/lib/domain/zone'
import { addCounts, type TrendStep, unclassifiedCounts } from '@/lib/domain/zone-trend'
import { zoneKey } from '@/lib/map/zone-style'
import type { BoardState, FeedItem } from '@/lib/realtime/board-state'

/** What the screen holds of the trend: whole up to `seq` of `epoch`. */
export type HeldTrend = { epoch: string; seq: number; acts: number; steps: readonly TrendStep[] }

type LiveBoard = Pick<BoardState, 'epoch' | 'seq' | 'counts' | 'feed'>

/** Changes that one write made: they share the decision and the time. */
const writeOf = (item: FeedItem): string => `${item.at} ${(item.revokes ?? item.decision).id}`

const same = (a: ZoneCounts, b: ZoneCounts): boolean => JSON.stringify(addCounts(a, b, -1)) === ZERO
const ZERO = JSON.stringify(unclassifiedCounts(0))

/** What one act did: every commune that it moved leaves one count and joins another. */
function deltaOf(items: readonly FeedItem[]): ZoneCounts {
  const delta = { ...unclassifiedCounts(0) }
  for (const { from, to } of items) {
    delta[zoneKey(from)] -= 1
    delta[zoneKey(to)] += 1
  }
  return delta
}

/**
 * Adds to a trend what the board has gained since, one step an act. `'gap'` when
 * the board's feed does not reach back to it, or belongs to another log: the
 * caller fetches, never guesses.
 */
export function extendTrend(held: HeldTrend, board: LiveBoard): HeldTrend | 'gap' {
  if (held.epoch !== board.epoch) return 'gap'
  if (board.seq <= held.seq) return held
  // Acts that the feed no longer holds may cancel one another out: equal counts prove nothing.
  if (held.acts > 0 && !board.feed.some((item) => item.seq <= held.seq)) return 'gap'
  const fresh = board.feed.filter((item) => item.seq > held.seq)
  const acts = new Map<string, FeedItem[]>()
  for (const item of fresh) acts.set(writeOf(item), [...(acts.get(writeOf(item)) ?? []), item])
  // From the newest, whose counts are the board's own, back to the counts that are held.
  let counts = board.counts
  const steps: TrendStep[] = []
  for (const items of acts.values()) {
    const seq = Math.max(...items.map((item) => item.seq))
    steps.unshift({ at: items[0]?.at ?? '', seq, counts })
    counts = addCounts(counts, deltaOf(items), -1)
  }
  const communes = Object.values(board.counts).reduce((sum, count) => sum + count, 0)
  if (!same(counts, held.steps.at(-1)?.counts ?? unclassifiedCounts(communes))) return 'gap'
  return { ...held, seq: board.seq, acts: held.acts + steps.length, steps: [...held.steps, ...steps] }
}
