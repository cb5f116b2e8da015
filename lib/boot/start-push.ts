import type { Access } from '../auth/permission'
import { createPushWords } from '../push/compose-notice'
import { createPushSender } from '../push/push-sender'
import { makeVapidKeys, vapidSubject } from '../push/vapid'
import type { Clock, Places } from '../services/ports'
import { deliverPush } from '../services/push-deliver'
import { expandPush } from '../services/push-expand'
import type { PushCounts, PushStore } from '../services/push-ports'
import { subscribeToPush } from '../services/push-subscribe'
import { testPush } from '../services/push-test'
import { type PumpDeps, startPushPump } from './push-pump'

export type PushParts = {
  /** For the doors. */
  store: PushStore
  /** For the pump, with connections of its own: whatever it does, publishing and reading keep theirs. */
  pumpStore: PushStore
  places: Pick<Places, 'communes' | 'districts'>
  clock: Clock
  /** What people may read who have not signed in decides to whom notifications go. */
  access: Access
  publicUrl: string | undefined
  contact: string | undefined
  services: readonly string[]
  /** Waits until nothing that people wait for is under way. */
  quiet: () => Promise<void>
  log: PumpDeps['log']
}

/** Web Push: the keys, what the doors need, and the pump, which `start` sets going. */
export async function preparePush({
  store,
  pumpStore,
  places,
  clock,
  access,
  publicUrl,
  contact,
  services,
  quiet,
  log,
}: PushParts) {
  const keys = await store.keys(makeVapidKeys, clock.now())
  await store.begin()
  const ownersOnly = access === 'signed-in'
  const sender = createPushSender({ keys, subject: vapidSubject(publicUrl, contact), services, clock })
  const words = createPushWords(places)
  let pump: ReturnType<typeof startPushPump> | null = null
  let counts: PushCounts = { subscriptions: 0, waiting: 0 }
  return {
    doors: {
      publicKey: keys.publicKey,
      subscribe: subscribeToPush({ store, sender, clock, places, ownersOnly }),
      unsubscribe: (endpoint: string) => store.remove(endpoint),
      test: testPush({ store, sender, words, clock }),
    },
    wake: () => pump?.wake(),
    start() {
      const deliver = deliverPush({ store: pumpStore, sender, words, places, clock, ownersOnly })
      pump = startPushPump({
        store: pumpStore,
        expand: expandPush({ store: pumpStore, clock }),
        deliver,
        clock,
        quiet,
        log,
      })
    },
    async stop() {
      await pump?.stop()
      sender.close()
    },
    /** For the metrics: the last counts that the database gave, where it does not answer. */
    async counts() {
      counts = await store.counts().catch(() => counts)
      return { ...counts, ...(pump?.total() ?? { sent: 0, failed: 0 }) }
    },
  }
}
export type Push = Awaited<ReturnType<typeof preparePush>>
