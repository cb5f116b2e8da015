import { ECDH } from 'node:crypto'
import webPush from 'web-push'
import type { Clock } from '../services/ports'
import type { PushAddress, PushSender, SendOptions, VapidKeys } from '../services/push-ports'
import { createPost } from './post-message'
import { FORBIDDEN_ADDRESS, guardedLookup, type Resolve } from './public-address'
import { destinationOf } from './push-services'
import { readAnswer } from './read-answer'
import { createVapid } from './vapid'

export type SenderParts = {
  keys: VapidKeys
  /** `mailto:` or `https:` (RFC 8292 §2.1). */
  subject: string
  /** Origins that are allowed beside the known push services. */
  services: readonly string[]
  clock: Clock
  timeoutMs?: number
  resolve?: Resolve
}

/** Encrypts for one browser (RFC 8291) and makes the request of RFC 8030. */
function seal({ endpoint, keys }: PushAddress, text: string, authorization: string, options: SendOptions) {
  const { headers, body } = webPush.generateRequestDetails({ endpoint, keys }, text, {
    // Without keys it leaves the signing to us.
    vapidDetails: null as never,
    TTL: options.ttlSeconds,
    urgency: options.urgent ? 'high' : 'normal',
    topic: options.topic,
    headers: { Authorization: authorization },
  })
  const plain = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
  return { headers: plain, body: body ?? Buffer.alloc(0) }
}

const isPoint = (p256dh: string): boolean => {
  try {
    ECDH.convertKey(p256dh, 'prime256v1', 'base64url', 'hex', 'uncompressed')
    return true
  } catch {
    return false
  }
}

/**
 * The way to push services. Goes out over https only, to known push services and
 * configured origins only, and to public addresses only; an origin that the
 * operator configured literally with an IP address or `localhost` is the one
 * exception, and the only one that may be http. The list is asked again at every
 * sending: what was allowed once is not allowed for ever.
 */
export function createPushSender({ keys, subject, services, clock, timeoutMs, resolve }: SenderParts) {
  const authorization = createVapid(keys, subject, clock)
  const lookup = guardedLookup(resolve)
  const { post, close } = createPost(timeoutMs)
  const sender: PushSender = {
    serviceOf: (endpoint) => destinationOf(endpoint, services)?.service ?? null,
    isUsableKey: isPoint,
    async send(to, notice, options) {
      const destination = destinationOf(to.endpoint, services)
      if (!destination) return { kind: 'refused', status: null, said: '' }
      const { url, guarded } = destination
      try {
        const sealed = seal(to, JSON.stringify(notice), authorization(url.origin), options)
        return readAnswer(await post({ url, ...sealed, ...(guarded ? { lookup } : {}) }), clock.now())
      } catch (error) {
        const isForbidden = (error as NodeJS.ErrnoException).code === FORBIDDEN_ADDRESS
        if (isForbidden) return { kind: 'refused', status: null, said: '' }
        return { kind: 'later', status: null, retryAfterMs: null, said: '' }
      }
    },
  }
  return { ...sender, close }
}
