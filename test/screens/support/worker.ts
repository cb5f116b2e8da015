import type { Page } from '@playwright/test'

/** Paths of the pages that the worker keeps on this device; with `holding`, only of those whose text holds that. */
export const keptPaths = (page: Page, holding = ''): Promise<string[]> =>
  page.evaluate(async (words) => {
    const paths: string[] = []
    for (const name of (await caches.keys()).filter((one) => one.startsWith('zone-map-pages-'))) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const text = (await (await cache.match(request))?.text()) ?? ''
        if (text.includes(words)) paths.push(new URL(request.url).pathname)
      }
    }
    return paths.sort()
  }, holding)

/** Delivers messages to the page's service worker as a push service would, by the browser's own debugging door. */
export async function pushTo(page: Page): Promise<(data: string) => Promise<void>> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  const session = await page.context().newCDPSession(page)
  const registered = new Promise<string>((done) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [one] = registrations
      if (one) done(one.registrationId)
    })
  })
  await session.send('ServiceWorker.enable')
  const registrationId = await registered
  const origin = new URL(page.url()).origin
  return async (data) => {
    await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data })
  }
}
