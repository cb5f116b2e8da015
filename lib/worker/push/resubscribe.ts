import { DEVICE } from '../names'
import { FOLLOWS_KEY } from './follows-key'

declare const self: ServiceWorkerGlobalScope

/** The browser gave the device another address: the server is told, with the same follows. */
export async function resubscribe(event: { oldSubscription?: PushSubscription; newSubscription?: PushSubscription }) {
  const follows: unknown = await (await caches.open(DEVICE)).match(FOLLOWS_KEY).then((response) => response?.json())
  if (!follows) return
  const { publicKey } = (await (await fetch('/api/v1/push')).json()) as { publicKey: string }
  const subscription =
    event.newSubscription ??
    (await self.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey }))
  const headers = { 'content-type': 'application/json' }
  const { endpoint, keys } = subscription.toJSON()
  const body = JSON.stringify({ subscription: { endpoint, keys }, follows })
  await fetch('/api/v1/push/subscriptions', { method: 'PUT', headers, body })
  const old = event.oldSubscription?.endpoint
  if (old && old !== endpoint)
    await fetch('/api/v1/push/subscriptions', { method: 'DELETE', headers, body: JSON.stringify({ endpoint: old }) })
}
