import { toIso } from '@/lib/domain/time'
import type { Zone } from '@/lib/domain/zone'
import type { ReadStore } from '@/lib/services/ports'

/** A decision that names the commune and is not yet in force. */
export type Upcoming = { id: string; number: string; zone: Zone; effectiveAt: string }

/** Decisions to come for a commune, soonest first: those who must speak then can prepare. */
export async function upcomingFor(code: string, read: Pick<ReadStore, 'scheduled'>): Promise<Upcoming[]> {
  const scheduled = await read.scheduled()
  return scheduled
    .flatMap(({ id, number, effectiveAt, items }) =>
      items
        .filter((item) => item.communeCode === code)
        .map((item) => ({ id, number, zone: item.zone, effectiveAt: toIso(effectiveAt) })),
    )
    .sort((a, b) => Date.parse(a.effectiveAt) - Date.parse(b.effectiveAt))
}
