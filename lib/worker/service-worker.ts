/// <reference lib="webworker" />
import { Serwist } from 'serwist'
import { details, files } from './files'
import { isBuildFile, isChangeDetail } from './keep-rules'
import { forgetOtherBuilds, hearPage, keepFirstPage } from './lifetime'
import { answerPage } from './pages'
import { openNotification, showPush } from './push/notify'
import { resubscribe } from './push/resubscribe'

declare const self: ServiceWorkerGlobalScope

type SubscriptionChange = ExtendableEvent & { oldSubscription?: PushSubscription; newSubscription?: PushSubscription }

// No list of files to fetch beforehand: on a thin line a first visit must cost no more than the page itself.
const serwist = new Serwist({
  skipWaiting: true,
  clientsClaim: true,
  navigationPreload: true,
  runtimeCaching: [
    { matcher: ({ request }) => request.mode === 'navigate', handler: answerPage },
    { matcher: ({ url, sameOrigin }) => sameOrigin && isBuildFile(url.pathname), handler: files },
    { matcher: ({ url, sameOrigin }) => sameOrigin && isChangeDetail(url.pathname), handler: details },
  ],
})
serwist.addEventListeners()

self.addEventListener('install', (event) => event.waitUntil(keepFirstPage()))
self.addEventListener('activate', (event) => event.waitUntil(forgetOtherBuilds(null)))
self.addEventListener('message', (event) => event.waitUntil(hearPage(event.data)))
self.addEventListener('push', (event) => event.waitUntil(showPush(event.data?.text() ?? null)))
self.addEventListener('notificationclick', (event) => event.waitUntil(openNotification(event.notification)))
self.addEventListener('pushsubscriptionchange', (event) =>
  (event as SubscriptionChange).waitUntil(resubscribe(event as SubscriptionChange)),
)
