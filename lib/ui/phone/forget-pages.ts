import { DETAILS, PAGES_PREFIX } from '../../worker/names'

/** Takes the kept pages off this device: for signing out. Files and follows belong to nobody and stay. */
export async function forgetPages(): Promise<void> {
  if (typeof caches === 'undefined') return
  const names = (await caches.keys()).filter((name) => name.startsWith(PAGES_PREFIX) || name === DETAILS)
  await Promise.all(names.map((name) => caches.delete(name)))
}
