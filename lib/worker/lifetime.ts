import { BUILD, FILES, PAGES } from './build'
import { keepFiles } from './files'
import { filesOf, isBuildFile, isKeptPage } from './keep-rules'
import { FILES_PREFIX, PAGES_PREFIX } from './names'
import { isPageWord, screensOf } from './page-word'
import { keepPage } from './pages'

declare const self: ServiceWorkerGlobalScope

/**
 * Before this build takes over it has its own first page: there is no moment at
 * which nothing can be opened. Rejects, to be tried again later, only where an
 * older build's page would be lost; a device without room still gets its worker.
 */
export async function keepFirstPage(): Promise<void> {
  const hasOlder = (await caches.keys()).some((name) => name.startsWith(PAGES_PREFIX) && name !== PAGES)
  try {
    const html = await keepPage('/')
    if (html) await keepFiles(filesOf(html))
  } catch (error) {
    if (hasOlder) throw error
  }
}

/**
 * Pages of other builds go at once; their files only when no open page may still
 * ask for them: when none is open but the one, if any, of the build given.
 */
export async function forgetOtherBuilds(speaking: string | null): Promise<void> {
  const keep = new Set([PAGES, FILES, FILES_PREFIX + (speaking ?? BUILD)])
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const names = (await caches.keys()).filter((name) => !keep.has(name))
  const isOver = (name: string) =>
    name.startsWith(PAGES_PREFIX) || (name.startsWith(FILES_PREFIX) && windows.length <= (speaking ? 1 : 0))
  await Promise.all(names.filter(isOver).map((name) => caches.delete(name)))
}

/** Answers a page's word. */
export async function hearPage(data: unknown): Promise<void> {
  if (!isPageWord(data)) return
  const build = screensOf(data.build)
  await forgetOtherBuilds(build)
  // Files of another build belong to that build's cache, and would be lost here.
  if (build !== BUILD) return
  await keepFiles(data.files.filter(isBuildFile)).catch(() => {})
  const isWanted = data.page && isKeptPage(data.page.replace(/\?.*/, ''))
  if (!data.page || !isWanted || (await (await caches.open(PAGES)).match(data.page, { ignoreVary: true }))) return
  await keepPage(data.page).catch(() => null)
}
