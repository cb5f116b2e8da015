import type { Clock } from './ports'
import type { PushStore } from './push-ports'

const DAY_MS = 24 * 60 * 60_000
const SETTLED_KEPT_MS = 2 * DAY_MS
/** A browser says again what it follows, once a day when it opens a page: one that is there is never forgotten for long. */
const SILENT_KEPT_MS = 7 * DAY_MS
const UNREACHED_KEPT_MS = 90 * DAY_MS

/**
 * Forgets deliveries of old changes, and subscriptions that look like nobody's:
 * an endpoint can be invented, and the table must not stay full of such.
 */
export const prunePush =
  ({ store, clock }: { store: Pick<PushStore, 'prune'>; clock: Clock }) =>
  (): Promise<void> => {
    const before = (ms: number) => new Date(clock.now().getTime() - ms)
    return store.prune({
      changedBefore: before(SETTLED_KEPT_MS),
      silentSince: before(SILENT_KEPT_MS),
      unreachedSince: before(UNREACHED_KEPT_MS),
    })
  }
