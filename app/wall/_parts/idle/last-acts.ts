import { actOf } from '@/lib/domain/act'
import type { DecisionRef } from '@/lib/domain/decision'
import type { Arrival } from '@/lib/domain/showing'

export type Act = {
  key: string
  kind: 'decision' | 'revocation'
  /** The decision that took effect, or the one taken back. */
  decision: DecisionRef
  effectiveAt: string
  changes: Arrival[]
}

/** The newest acts of a feed (newest first), at most so many, each with its changes. */
export function lastActs(feed: readonly Arrival[], most: number): Act[] {
  const acts = new Map<string, Act>()
  for (const change of feed) {
    const key = actOf(change)
    const act = acts.get(key)
    if (act) act.changes.push(change)
    else if (acts.size < most)
      acts.set(key, {
        key,
        kind: change.revokes ? 'revocation' : 'decision',
        decision: change.revokes ?? change.decision,
        effectiveAt: change.effectiveAt,
        changes: [change],
      })
  }
  return [...acts.values()]
}
