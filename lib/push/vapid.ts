import webPush from 'web-push'
import type { Clock } from '../services/ports'
import type { VapidKeys } from '../services/push-ports'

/** RFC 8292 §2 allows a day; push services ask that a token be used again for a while. */
const GOOD_FOR_S = 12 * 60 * 60
const USED_FOR_MS = 60 * 60_000

/** Says openly that nobody gave a contact: a name that RFC 2606 keeps from existing. */
export const NO_CONTACT = 'mailto:khong-ro@soc-trang-zone-map.invalid'

/** Whom a push service may turn to: the installation's own address where it is https, else the contact that is configured. */
export const vapidSubject = (publicUrl: string | undefined, contact: string | undefined): string =>
  publicUrl?.startsWith('https:') ? publicUrl : (contact ?? NO_CONTACT)

export const makeVapidKeys = (): VapidKeys => webPush.generateVAPIDKeys()

/** The Authorization header by push service; signed once an hour each, not once a message. */
export function createVapid(keys: VapidKeys, subject: string, clock: Clock) {
  const kept = new Map<string, { header: string; until: number }>()
  return (audience: string): string => {
    const now = clock.now().getTime()
    const before = kept.get(audience)
    if (before && before.until > now) return before.header
    const { Authorization: header } = webPush.getVapidHeaders(
      audience,
      subject,
      keys.publicKey,
      keys.privateKey,
      'aes128gcm',
      Math.floor(now / 1_000) + GOOD_FOR_S,
    )
    kept.set(audience, { header, until: now + USED_FOR_MS })
    return header
  }
}
