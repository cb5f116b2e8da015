import type { Clock } from './ports'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** The start has better things to do. */
const FIRST_AFTER_MS = 60_000
const EVERY_MS = HOUR_MS

/** How long what is over is kept, in days. */
export const KEPT_DAYS = { endedSessions: 7, idempotencyKeys: 30, attempts: 1, setupLinks: 7 } as const

/** What is older than these instants goes. */
export type HousekeepingBounds = Record<keyof typeof KEPT_DAYS, Date>
/** Rows that went, by what they were. */
export type Removed = Record<keyof typeof KEPT_DAYS, number>
export type HousekeepingStore = { remove(bounds: HousekeepingBounds): Promise<Removed> }

/** The instants before which what is over goes, as of `now`. */
export function boundsAt(now: Date): HousekeepingBounds {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS)
  return {
    endedSessions: before(KEPT_DAYS.endedSessions),
    idempotencyKeys: before(KEPT_DAYS.idempotencyKeys),
    attempts: before(KEPT_DAYS.attempts),
    setupLinks: before(KEPT_DAYS.setupLinks),
  }
}

/**
 * Removes once an hour what nobody needs any more: sessions that have ended, keys
 * of repeated requests, counted sign-in tries, setup links. Several processes may
 * do it at once. The log, the audit and what people answered are never touched.
 */
export function createHousekeeping({ store, clock }: { store: HousekeepingStore; clock: Clock }) {
  let next = new Date(clock.now().getTime() + FIRST_AFTER_MS)
  return {
    nextAt: async (): Promise<Date> => {
      // A clock that was set back must not put it off for as long.
      const latest = new Date(clock.now().getTime() + EVERY_MS)
      if (next > latest) next = latest
      return next
    },
    /** Answers 0: what it did is no reason to look again at once. */
    run: async (): Promise<number> => {
      const now = clock.now()
      next = new Date(now.getTime() + EVERY_MS)
      await store.remove(boundsAt(now))
      return 0
    },
  }
}
