import type { Follows } from '../../domain/follows'
import { DEVICE } from '../../worker/names'
import { FOLLOWS_KEY } from '../../worker/push/follows-key'

const TIMEOUT_MS = 10_000
const SUBSCRIBE_MS = 20_000
const WORKER_MS = 8_000

/** What came of asking the server: its own words where it refused, and the refusal's name. */
export type Told = { ok: true } | { ok: false; words: string | null; code: string | null }

async function ask(method: string, path: string, body: unknown): Promise<Told> {
  try {
    const response = await fetch(path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
      // Goes on when the page is left, as at signing out.
      keepalive: true,
    })
    if (response.ok) return { ok: true }
    const facts = (await response.json().catch(() => ({}))) as Partial<Record<'title' | 'detail' | 'code', unknown>>
    // The title names a kind of answer, which helps nobody at a phone; the detail says what is wrong and what to do.
    const words = [facts.detail, facts.title].find((part) => typeof part === 'string') ?? null
    return { ok: false, words, code: typeof facts.code === 'string' ? facts.code : null }
  } catch {
    return { ok: false, words: null, code: null }
  }
}

const asBytes = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))

const sameKey = (key: ArrayBuffer | null, other: Uint8Array): boolean =>
  key !== null && new Uint8Array(key).join() === other.join()

/** Whether the worker that shows notifications stands, waiting a little for it: on a first visit it starts after the page. */
export const workerStands = (): Promise<boolean> =>
  Promise.race([
    navigator.serviceWorker.ready.then(() => true),
    new Promise<boolean>((done) => setTimeout(() => done(false), WORKER_MS)),
  ])

/** This device's subscription at its browser's push service, if there is one. */
export async function currentSubscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker?.getRegistration('/')
  return (await registration?.pushManager?.getSubscription()) ?? null
}

/** A browser that cannot reach its push service may never answer. */
const withPatience = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, fail) => setTimeout(() => fail(new Error('The push service is silent.')), SUBSCRIBE_MS)),
  ])

/** Subscribes with the server's key of today; one made with another key could never be sent to. Rejects where it cannot. */
export async function subscribe(): Promise<PushSubscription> {
  const response = await fetch('/api/v1/push', { signal: AbortSignal.timeout(TIMEOUT_MS) })
  if (!response.ok) throw new Error(`push answered ${response.status}`)
  const { publicKey } = (await response.json()) as { publicKey: string }
  const key = asBytes(publicKey)
  const { pushManager } = await navigator.serviceWorker.ready
  const there = await pushManager.getSubscription()
  if (there && sameKey(there.options.applicationServerKey, key)) return there
  await there?.unsubscribe()
  return withPatience(pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }))
}

/** Tells the server what this device follows; telling it twice does no harm. */
export async function tellFollows(subscription: PushSubscription, follows: Follows): Promise<Told> {
  // For the worker, which must tell it again by itself when the browser changes the address.
  const device = await caches.open(DEVICE)
  await device.put(FOLLOWS_KEY, new Response(JSON.stringify(follows)))
  const { endpoint, keys } = subscription.toJSON()
  return ask('PUT', '/api/v1/push/subscriptions', { subscription: { endpoint, keys }, follows })
}

/** Ends a subscription on this device alone: the push service delivers no more, and the worker makes no new one. */
export const endHere = (subscription: PushSubscription): Promise<unknown> =>
  Promise.all([subscription.unsubscribe(), caches.open(DEVICE).then((device) => device.delete(FOLLOWS_KEY))])

/** Takes the device out, at the server and at the push service at once: the second ends it even where the first is silent. */
export async function unsubscribe(subscription: PushSubscription): Promise<Told> {
  const { endpoint } = subscription
  const [told] = await Promise.all([ask('DELETE', '/api/v1/push/subscriptions', { endpoint }), endHere(subscription)])
  return told
}

/** Asks for one notification to this device, to see that it arrives. A server that has forgotten the device, as one restored from a backup, is told anew first. */
export async function sendTest(subscription: PushSubscription, follows: Follows): Promise<Told> {
  const { endpoint } = subscription
  const told = await ask('POST', '/api/v1/push/test', { endpoint })
  if (told.ok || told.code !== 'unknown-subscription') return told
  const again = await tellFollows(subscription, follows)
  return again.ok ? ask('POST', '/api/v1/push/test', { endpoint }) : again
}
