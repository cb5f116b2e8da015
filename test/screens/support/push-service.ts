import type { BrowserContext, Page } from '@playwright/test'
import type { PushEndpoint, Subscriber } from '../../support/push-endpoint'

type Given = ReturnType<Subscriber['body']>['subscription']
type WithMaker = { makeSubscription(): Promise<Given> }

/**
 * A browser on this machine reaches no push service: what its push manager would
 * have from one comes from ours, with real keys. Nothing else of it is replaced.
 * Answers the subscriptions made, in order.
 */
export async function givePushService(context: BrowserContext, endpoint: PushEndpoint): Promise<Subscriber[]> {
  const made: Subscriber[] = []
  await context.exposeFunction('makeSubscription', (): Given => {
    const one = endpoint.subscriber()
    made.push(one)
    return one.body().subscription
  })
  await context.addInitScript(() => {
    const KEY = 'test.push-subscription'
    type Kept = { given: Given; key: number[] }
    const asSubscription = ({ given, key }: Kept) => ({
      endpoint: given.endpoint,
      expirationTime: null,
      options: { userVisibleOnly: true, applicationServerKey: new Uint8Array(key).buffer },
      toJSON: () => ({ ...given, expirationTime: null }),
      unsubscribe: async () => {
        localStorage.removeItem(KEY)
        return true
      },
    })
    const current = () => {
      const text = localStorage.getItem(KEY)
      return text ? asSubscription(JSON.parse(text) as Kept) : null
    }
    Object.assign(PushManager.prototype, {
      getSubscription: async () => current(),
      async subscribe({ userVisibleOnly, applicationServerKey }: PushSubscriptionOptionsInit) {
        if (!userVisibleOnly || !(applicationServerKey instanceof Uint8Array)) throw new TypeError('Not as agreed.')
        const given = await (window as unknown as WithMaker).makeSubscription()
        const kept: Kept = { given, key: [...applicationServerKey] }
        localStorage.setItem(KEY, JSON.stringify(kept))
        return asSubscription(kept)
      },
    })
  })
  return made
}

/** The key that the page subscribed with, base64url; null when the browser holds no subscription. */
export const subscribedWith = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const { key } = JSON.parse(localStorage.getItem('test.push-subscription') ?? '{}') as { key?: number[] }
    return key
      ? btoa(String.fromCharCode(...key))
          .replaceAll('+', '-')
          .replaceAll('/', '_')
          .replace(/=+$/, '')
      : null
  })

/**
 * Presses a notification, as far as that can be done without a screen: the worker's own
 * handler gets a real event with the real notification. Only a person's press lets a worker
 * open windows, so what it asks to open is written down instead. Answers those addresses.
 */
export async function pressNotification(context: BrowserContext, tag: string): Promise<string[]> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  return worker.evaluate(async (wanted) => {
    type Scope = {
      registration: ServiceWorkerRegistration
      clients: object
      NotificationEvent: new (type: string, init: { notification: Notification | undefined }) => Event
    }
    const scope = self as unknown as Scope
    const opened: string[] = []
    Object.assign(scope.clients, { openWindow: async (url: string) => opened.push(url) })
    const [notification] = await scope.registration.getNotifications({ tag: wanted })
    const press = new scope.NotificationEvent('notificationclick', { notification })
    let handled: Promise<unknown> | null = null
    Object.defineProperty(press, 'waitUntil', { value: (work: Promise<unknown>) => (handled = work) })
    self.dispatchEvent(press)
    await handled
    return opened
  }, tag)
}
