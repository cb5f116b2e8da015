import type { ScheduledDecision } from './decision'
import type { LogEvent } from './event'

const bySoonest = (a: ScheduledDecision, b: ScheduledDecision) =>
  Date.parse(a.effectiveAt) - Date.parse(b.effectiveAt) || a.decision.number.localeCompare(b.decision.number)

/**
 * Which decisions wait for their time after these events, soonest first. One
 * leaves the list when its first change is in the log or when it is taken back.
 * Applying events twice does no harm; without a change it is the same list.
 */
export function foldScheduled(
  scheduled: readonly ScheduledDecision[],
  events: readonly LogEvent[],
): readonly ScheduledDecision[] {
  const byId = new Map(scheduled.map((one) => [one.decision.id, one]))
  let isSame = true
  for (const event of events) {
    if (event.type === 'decision-scheduled') {
      byId.set(event.data.decision.id, event.data)
      isSame = false
    } else if (event.type === 'zone-changed' || event.type === 'decision-revoked') {
      if (byId.delete(event.data.decision.id)) isSame = false
    }
  }
  return isSame ? scheduled : [...byId.values()].sort(bySoonest)
}

/** A decision takes effect within seconds of its time. */
const TAKEN_UP_WITHIN_MS = 60_000

/**
 * Those that still wait, at an instant of the server's clock, ms. One whose
 * communes other decisions have taken over leaves no event when its time comes.
 */
export const stillWaiting = (scheduled: readonly ScheduledDecision[], now: number): readonly ScheduledDecision[] =>
  scheduled.filter(({ effectiveAt }) => Date.parse(effectiveAt) > now - TAKEN_UP_WITHIN_MS)
