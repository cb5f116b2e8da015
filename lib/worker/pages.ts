import { NetworkFirst, type RouteHandlerCallbackOptions, type SerwistPlugin } from 'serwist'
import { PAGES } from './build'
import { isKeptPage, markKept, mayKeepCopy } from './keep-rules'
import { keptBand } from './kept-band'
import { keptHeaders } from './kept-headers'
import { DETAILS, PAGES_PREFIX } from './names'
import { offlinePage } from './offline-page'
import { trimTo } from './trim'

/** On a slow line a kept page is better than a white one; the page itself then catches up by the log. */
const PATIENCE_S = 4
const PAGES_KEPT = 40
/** A proxy's answers while the server behind it is away. */
const AWAY = new Set([502, 503, 504])

const pathOf = ({ url }: Request) => new URL(url).pathname

/** Pages kept for whoever was signed in here are of nobody once the server asks to sign in. */
async function forgetPages(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith(PAGES_PREFIX) || name === DETAILS).map((n) => caches.delete(n)),
  )
}

const asKept = async (kept: Response): Promise<Response> =>
  new Response(markKept(await kept.text(), keptBand(kept.headers.get('date'))), { headers: keptHeaders(kept.headers) })

/**
 * The copy kept of exactly this address; of another choice on the same page, a way
 * to that one: its script would not fit what was drawn for another address.
 */
async function keptCopy(request: Request): Promise<Response | null> {
  const cache = await caches.open(PAGES)
  const own = await cache.match(request, { ignoreVary: true })
  if (own) return asKept(own)
  const [near] = await cache.keys(request, { ignoreSearch: true, ignoreVary: true })
  return near ? Response.redirect(near.url) : null
}

const rules: SerwistPlugin = {
  async cacheWillUpdate({ request, response }) {
    const isPage = response.headers.get('content-type')?.startsWith('text/html')
    if (response.status !== 200 || response.redirected || !isPage) return null
    return mayKeepCopy(pathOf(request), await response.clone().text()) ? response : null
  },
  cachedResponseWillBeUsed: ({ request }) => keptCopy(request),
  async handlerDidError({ request }) {
    const hasOverview = Boolean(await (await caches.open(PAGES)).match('/', { ignoreSearch: true, ignoreVary: true }))
    return offlinePage(new URL(request.url), hasOverview)
  },
}

const networkFirst = new NetworkFirst({
  cacheName: PAGES,
  networkTimeoutSeconds: PATIENCE_S,
  matchOptions: { ignoreVary: true },
  plugins: [rules, trimTo(PAGES_KEPT)],
})

/** The server's page; without the server, or when it takes too long, the one kept on the device, marked as such. */
export async function answerPage(options: RouteHandlerCallbackOptions): Promise<Response> {
  const response = await networkFirst.handle(options)
  if (AWAY.has(response.status)) return (await keptCopy(options.request)) ?? response
  if (response.type === 'opaqueredirect' && isKeptPage(pathOf(options.request))) await forgetPages()
  return response
}

/**
 * Fetches a page and keeps it where the rules allow. Answers its text, null where
 * it may not be kept (the server sends elsewhere, to sign in); rejects without the
 * server, and when the server answers with anything but the page.
 */
export async function keepPage(path: string): Promise<string | null> {
  const request = new Request(path, { headers: { accept: 'text/html' } })
  const response = await fetch(request)
  if (response.redirected) return null
  const isPage = response.headers.get('content-type')?.startsWith('text/html')
  if (response.status !== 200 || !isPage) throw new Error(`${path} answered ${response.status}`)
  const html = await response.clone().text()
  if (!mayKeepCopy(new URL(request.url).pathname, html)) return null
  await (await caches.open(PAGES)).put(request, response)
  return html
}
