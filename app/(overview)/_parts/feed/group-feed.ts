import { actOf } from '@/lib/domain/act'
import type { DecisionRef } from '@/lib/domain/decision'
import { gravity } from '@/lib/domain/transition'
import type { FeedItem } from '@/lib/realtime/board-state'

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

/** Gathers changes by the act that they belong to; the acts stay in the order of the feed, newest first. */
export function groupFeed(feed: readonly FeedItem[]): FeedGroup[] {
  const groups = new Map<string, FeedGroup>()
  for (const item of feed) {
    const act = item.revokes ? 'revocation' : 'decision'
    const decision = item.revokes ?? item.decision
    const key = actOf(item)
    const group = groups.get(key)
    if (group) group.items.push(item)
    else groups.set(key, { key, act, decision, effectiveAt: item.effectiveAt, items: [item] })
  }
  for (const { items } of groups.values()) items.sort((a, b) => gravity(b.from, b.to) - gravity(a.from, a.to))
  return [...groups.values()]
}
