import { accept, type Result, refuse } from '../domain/result'
import type { Clock } from './ports'
import type { PushSender, PushStore, PushWords } from './push-ports'

const KEPT_FOR_S = 300

/**
 * Sends one test notification to a kept subscription, at once. Refusals:
 * `unknown-subscription`; `push-gone`, which also forgets it; `push-refused` with
 * the push service's status and words; `push-unreachable`.
 */
export const testPush =
  ({
    store,
    sender,
    words,
    clock,
  }: {
    store: Pick<PushStore, 'find' | 'gone' | 'reached'>
    sender: PushSender
    words: PushWords
    clock: Clock
  }) =>
  async (endpoint: string): Promise<Result<{ sent: true }>> => {
    const to = await store.find(endpoint)
    if (!to) return refuse('unknown-subscription')
    const notice = words.test(clock.now())
    const outcome = await sender.send(to, notice, { ttlSeconds: KEPT_FOR_S, urgent: false, topic: notice.tag })
    switch (outcome.kind) {
      case 'accepted':
        await store.reached(to.id, clock.now())
        return accept({ sent: true })
      case 'gone':
        await store.gone(to.id)
        return refuse('push-gone')
      case 'refused':
      case 'later':
        return outcome.status === null
          ? refuse('push-unreachable')
          : refuse('push-refused', { pushStatus: outcome.status, said: outcome.said })
    }
  }
