import { entryAfter } from '@/lib/domain/board'
import type { Arrival } from '@/lib/domain/showing'
import { transitionOf } from '@/lib/domain/transition'
import type { ZoneOrNone } from '@/lib/domain/zone'
import type { InitialBoard } from '@/lib/realtime/board-state'

export const NOW = '2021-10-01T00:00:00+07:00'

/** A change with only what matters left to say. */
export function arrival(
  seq: number,
  part: Partial<Arrival> & { commune?: string; from?: ZoneOrNone; to?: ZoneOrNone } = {},
): Arrival {
  const { from = null, to = 'yellow' } = part
  return {
    at: NOW,
    commune: `c${seq}`,
    transition: transitionOf(from, to),
    effectiveAt: NOW,
    since: to === null ? null : NOW,
    decision: { id: `d${seq}`, number: `${seq}/QĐ` },
    edition: 'e',
    ...part,
    seq,
    from,
    to,
  }
}

export const zonesAfter = (changes: readonly Arrival[]) =>
  Object.fromEntries(changes.map((change) => [change.commune, entryAfter(change)]))

export const initialBoard = (part: Partial<InitialBoard> = {}): InitialBoard => ({
  epoch: 'one',
  seq: 10,
  zones: {},
  counts: { green: 0, yellow: 0, orange: 0, red: 0, none: 0 },
  feed: [],
  scheduled: [],
  now: NOW,
  ...part,
})

/** A device's storage, in memory. */
export function shelf() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}
