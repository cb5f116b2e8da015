import { BUILD, FILES, PAGES } from './build'
import { keepFiles, takeOverFiles } from './files'
import { filesOf, isBuildFile, isKeptPage, isNamedByContent } from './keep-rules'
import { FILES_PREFIX, PAGES_PREFIX } from './names'
import { isPageWord } from './page-word'
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

/** Keeps what a page was loaded with. A page of another build has files that may be this build's too, and others that are not. */
async function keepLoaded(build: string, paths: readonly string[]): Promise<void> {
  const files = paths.filter(isBuildFile)
  if (build === BUILD) return keepFiles(files)
  await takeOverFiles(files.filter(isNamedByContent))
  await keepFiles(files.filter((path) => !isNamedByContent(path)))
}

/** Keeps the page that spoke, and, where this build draws it with other files than it stands with now, those. */
async function keepSpeaking(build: string, page: string): Promise<void> {
  if (!isKeptPage(page.replace(/\?.*/, ''))) return
  if (await (await caches.open(PAGES)).match(page, { ignoreVary: true })) return
  const html = await keepPage(page)
  if (html && build !== BUILD) await keepFiles(filesOf(html))
}

/** Answers a page's word. */
export async function hearPage(data: unknown): Promise<void> {
  if (!isPageWord(data)) return
  await keepLoaded(data.build, data.files).catch(() => {})
  if (data.page) await keepSpeaking(data.build, data.page).catch(() => {})
  // Last: what goes may have been of use until here.
  await forgetOtherBuilds(data.build)
}
