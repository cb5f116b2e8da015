import { BUILD, FILES, PAGES } from './build'
import { keepFiles } from './files'
import { filesOf, isBuildFile, isKeptPage } from './keep-rules'
import { FILES_PREFIX, PAGES_PREFIX } from './names'
import { isPageWord, screensOf } from './page-word'
import { keepPage } from './pages'

declare const self: ServiceWorkerGlobalScope

/** Before this build takes over it has its own first page: there is no moment at which nothing can be opened. */
export async function keepFirstPage(): Promise<void> {
  const html = await keepPage('/').catch(() => null)
  if (html) await keepFiles(filesOf(html))
}

/** Pages of other builds go at once; their files only when no open page may still ask for them. */
export async function forgetOtherBuilds(needed: readonly string[] = []): Promise<void> {
  const keep = new Set([PAGES, FILES, ...needed.map((build) => FILES_PREFIX + build)])
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const names = (await caches.keys()).filter((name) => !keep.has(name))
  const isOver = (name: string) =>
    name.startsWith(PAGES_PREFIX) || (name.startsWith(FILES_PREFIX) && windows.length <= 1)
  await Promise.all(names.filter(isOver).map((name) => caches.delete(name)))
}

/** Answers a page's word. */
export async function hearPage(data: unknown): Promise<void> {
  if (!isPageWord(data)) return
  const build = screensOf(data.build)
  await forgetOtherBuilds([build])
  // Files of another build belong to that build's cache, and would be lost here.
  if (build !== BUILD) return
  await keepFiles(data.files.filter(isBuildFile))
  if (data.page && isKeptPage(data.page.replace(/\?.*/, ''))) await keepPage(data.page).catch(() => null)
}
