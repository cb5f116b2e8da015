import type { ScheduledDecision } from '@/lib/domain/decision'
import type { Zone } from '@/lib/domain/zone'

/** A decision that names the commune and is not yet in force. */
export type Upcoming = { id: string; number: string; zone: Zone; effectiveAt: string }

/** Decisions to come for a commune, soonest first: those who must speak then can prepare. */
export const upcomingFor = (code: string, scheduled: readonly ScheduledDecision[]): Upcoming[] =>
  scheduled
    .flatMap(({ decision: { id, number }, effectiveAt, items }) =>
      items.filter((item) => item.communeCode === code).map(({ zone }) => ({ id, number, zone, effectiveAt })),
    )
    .sort((a, b) => Date.parse(a.effectiveAt) - Date.parse(b.effectiveAt))
