import { countFollowed } from '../domain/follows'
import type { SubscribeRequest } from '../domain/push-subscription-schema'
import { accept, type Result, refuse } from '../domain/result'
import type { Clock, Places } from './ports'
import type { PushAsker, PushSender, PushStore } from './push-ports'

/** A table that nobody can fill without end; each costs a row and a request a change. */
export const MOST_SUBSCRIPTIONS = 50_000

type Deps = {
  store: Pick<PushStore, 'put'>
  sender: Pick<PushSender, 'serviceOf' | 'isUsableKey'>
  clock: Clock
  places: Pick<Places, 'communes' | 'districts'>
  /** Where nobody reads without signing in. */
  ownersOnly?: boolean
  most?: number
}

/**
 * Keeps what a browser follows: idempotent by endpoint, keys and follows are
 * replaced. Following nothing is allowed and keeps the subscription silent.
 * Where only those signed in may read it belongs to the user who asks; elsewhere nobody
 * is kept. Refusals: `forbidden` (a program's key where an owner is needed: what follows
 * is a browser, and a key has no browser), `unknown-push-service`, `invalid-input` (a key that is no point of
 * the curve), `unknown-commune`, `unknown-district`, `too-many-subscriptions`.
 */
export const subscribeToPush =
  ({ store, sender, clock, places, ownersOnly = false, most = MOST_SUBSCRIPTIONS }: Deps) =>
  async ({ subscription, follows }: SubscribeRequest, asker: PushAsker): Promise<Result<{ followed: number }>> => {
    if (ownersOnly && asker.kind !== 'user') return refuse('forbidden')
    const service = sender.serviceOf(subscription.endpoint)
    if (service === null) return refuse('unknown-push-service')
    if (!sender.isUsableKey(subscription.keys.p256dh)) return refuse('invalid-input')
    const communes = follows.communes.filter((code) => !places.communes.has(code))
    if (communes.length > 0) return refuse('unknown-commune', { communes })
    const districts = follows.districts.filter((code) => !places.districts.has(code))
    if (districts.length > 0) return refuse('unknown-district', { districts })
    const kept = {
      all: follows.all,
      communes: [...new Set(follows.communes)],
      districts: [...new Set(follows.districts)],
    }
    const owner = ownersOnly ? asker.id : null
    const isKept = await store.put({ ...subscription, service }, kept, owner, clock.now(), most)
    if (!isKept) return refuse('too-many-subscriptions')
    return accept({ followed: countFollowed(kept, places.communes.values()) })
  }
