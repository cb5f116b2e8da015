import type { DecisionRef } from '@/lib/domain/decision'
import { gravity, transitionName } from '@/lib/domain/transition'
import type { ZoneOrNone } from '@/lib/domain/zone'
import type { FeedItem } from '@/lib/realtime/board-state'

export type Tally = { name: string; to: ZoneOrNone; count: number }
/** The changes of one act: a decision taking effect, or one being taken back. */
export type FeedGroup = {
  key: string
  act: 'decision' | 'revocation'
  /** The decision that took effect, or the one taken back. */
  decision: DecisionRef
  effectiveAt: string
  /** Gravest first; among equals as they came. */
  items: FeedItem[]
}

/** The act that a change belongs to. */
export const actKey = ({ revokes, decision }: Pick<FeedItem, 'revokes' | 'decision'>): string =>
  revokes ? `revocation ${revokes.id}` : `decision ${decision.id}`

/** Gathers changes by the act that they belong to; the acts stay in the order of the feed, newest first. */
export function groupFeed(feed: readonly FeedItem[]): FeedGroup[] {
  const groups = new Map<string, FeedGroup>()
  for (const item of feed) {
    const act = item.revokes ? 'revocation' : 'decision'
    const decision = item.revokes ?? item.decision
    const key = actKey(item)
    const group = groups.get(key)
    if (group) group.items.push(item)
    else groups.set(key, { key, act, decision, effectiveAt: item.effectiveAt, items: [item] })
  }
  for (const { items } of groups.values()) items.sort((a, b) => gravity(b.from, b.to) - gravity(a.from, a.to))
  return [...groups.values()]
}

/** Counts changes by what they are called and where they lead, gravest first: "3 đỏ hóa, 12 xanh hóa". */
export function tallyChanges(items: readonly Pick<FeedItem, 'from' | 'to'>[]): Tally[] {
  const tallies = new Map<string, Tally & { weight: number }>()
  for (const { from, to } of items) {
    const name = transitionName(from, to)
    const key = `${name} ${to}`
    const tally = tallies.get(key) ?? { name, to, count: 0, weight: gravity(from, to) }
    tally.count += 1
    tallies.set(key, tally)
  }
  return [...tallies.values()].sort((a, b) => b.weight - a.weight).map(({ name, to, count }) => ({ name, to, count }))
}
