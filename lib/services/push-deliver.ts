import type { ZoneChange } from '../domain/change'
import { followsPlace } from '../domain/follows'
import { tagOf } from '../domain/push-notice'
import { isUrgent, NEWS_FOR_MS } from '../domain/push-plan'
import type { Clock, Places } from './ports'
import type { ClaimedDelivery, PushSender, PushStore, PushWords, SendOutcome } from './push-ports'
import { retryDelay } from './push-retry'

/** A phone that is switched off for a night still hears of it in the morning. */
const KEPT_FOR_S = 24 * 60 * 60
/** A subscription that has only failed for so long is taken for dead. */
const LOST_AFTER_MS = 14 * 24 * 60 * 60_000

/** An act is read once for all its followers, not once for each. */
const ACTS_KEPT = 32

/** As long as a push service has to answer: what begins later could end behind its claim. */
export const ANSWER_WITHIN_MS = 10_000

/** `left`: not tried, because this process held it too long; whoever claims it next tries it. */
export type Delivered = 'sent' | 'dropped' | 'retry' | 'failed' | 'gone' | 'left'

type Deps = {
  store: PushStore
  sender: PushSender
  words: PushWords
  places: Pick<Places, 'communes'>
  clock: Clock
  /** Where nobody reads without signing in: sent only to those whose owner may still read. */
  ownersOnly?: boolean
  random?: () => number
}

/** Settles a delivery as the push service's answer asks (RFC 8030 §5, §7.3). */
async function settle(
  { store, clock, random = Math.random }: Deps,
  one: ClaimedDelivery,
  outcome: SendOutcome,
): Promise<Delivered> {
  const now = clock.now()
  const failed = async () => {
    await store.failed(one, new Date(now.getTime() - LOST_AFTER_MS))
    return 'failed' as const
  }
  switch (outcome.kind) {
    case 'accepted':
      await store.sent(one, now)
      return 'sent'
    case 'gone':
      await store.gone(one.to.id)
      return 'gone'
    case 'refused':
      return failed()
    case 'later': {
      const at = new Date(now.getTime() + retryDelay(one.attempts, outcome.retryAfterMs, random()))
      if (at.getTime() - one.at.getTime() >= NEWS_FOR_MS) return failed()
      await store.retry(one, at)
      return 'retry'
    }
  }
}

/** Reads the changes behind deliveries, the last few acts from memory: what the log holds never alters. */
function keptChanges(store: Pick<PushStore, 'changesOf'>) {
  const kept = new Map<string, Promise<ZoneChange[]>>()
  return ({ epoch, kind, seq }: ClaimedDelivery): Promise<ZoneChange[]> => {
    const key = `${epoch} ${kind} ${seq}`
    const before = kept.get(key)
    if (before) return before
    const read = store.changesOf(kind, seq)
    read.catch(() => kept.delete(key))
    kept.set(key, read)
    for (const oldest of kept.keys()) if (kept.size > ACTS_KEPT) kept.delete(oldest)
    return read
  }
}

/**
 * Tries one claimed delivery. What is followed counts at this moment: whoever has
 * stopped following meanwhile hears nothing. Of another log, no news any more, or
 * overtaken by a later turn of the commune, or for somebody who may not read: dropped.
 */
export function deliverPush(deps: Deps) {
  const { store, sender, words, places, clock, ownersOnly = false } = deps
  const changesOf = keptChanges(store)
  return async (one: ClaimedDelivery): Promise<{ delivered: Delivered; outcome: SendOutcome | null }> => {
    const isNews = clock.now().getTime() - one.at.getTime() < NEWS_FOR_MS
    const mayRead = one.isOwned || !ownersOnly
    const changes = isNews && one.isOfThisLog && mayRead ? await changesOf(one) : []
    const concerned = changes.filter(({ seq, commune }) => {
      if (one.overtaken.includes(seq)) return false
      const place = places.communes.get(commune)
      return place !== undefined && followsPlace(one.to.follows, place)
    })
    if (concerned.length === 0) {
      await store.drop(one)
      return { delivered: 'dropped', outcome: null }
    }
    // A process that slept since its claim must not send what another one has taken over.
    if (one.until.getTime() - clock.now().getTime() < ANSWER_WITHIN_MS) return { delivered: 'left', outcome: null }
    const outcome = await sender.send(one.to, words.notice(one.kind, one.seq, concerned), {
      ttlSeconds: KEPT_FOR_S,
      urgent: isUrgent(concerned),
      topic: tagOf(one.kind, one.seq),
    })
    return { delivered: await settle(deps, one, outcome), outcome }
  }
}
