import { ownPath, readPush } from './payload'
import { isFirst } from './shown'

declare const self: ServiceWorkerGlobalScope

const UNREADABLE = 'unreadable'

/** Shows a push message, once for each tag. */
export async function showPush(text: string | null): Promise<void> {
  const { tag, title, body, url, at } = readPush(text, self.location.origin)
  if (tag !== UNREADABLE && !(await isFirst(tag))) return
  await self.registration.showNotification(title, {
    body,
    tag,
    lang: 'vi',
    icon: '/icons/icon-192.png',
    badge: '/icons/badge-96.png',
    data: { url },
    ...(at === null ? {} : { timestamp: at }),
  })
}

/** Opens what a notification tells of: the tab that shows it already, else a new one, so that no work in another is lost. */
export async function openNotification(notification: Notification): Promise<void> {
  notification.close()
  const path = ownPath((notification.data as { url?: unknown } | null)?.url, self.location.origin)
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const there = windows.find(({ url }) => ownPath(url, self.location.origin) === path)
  if (there) await there.focus()
  else await self.clients.openWindow(path)
}
