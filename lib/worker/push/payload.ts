import { offline } from '../../i18n/vi/offline'

/** What a notification shows and where it leads; `tag` is the same for the same news. `at` in ms, if known. */
export type PushNews = { tag: string; title: string; body: string; url: string; at: number | null }

const LONGEST = 400
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

/** A path on this address; anything else leads to the first page. */
export function ownPath(url: unknown, origin: string): string {
  try {
    const target = new URL(String(url ?? '/'), origin)
    // Dots may fold into a second slash at the front, ".//host": read again, that is another host.
    if (target.origin !== origin || target.pathname.startsWith('//')) return '/'
    return target.pathname + target.search + target.hash
  } catch {
    return '/'
  }
}

/** Reads a push message; one that cannot be read still says that something changed: nothing may be swallowed. */
export function readPush(text: string | null, origin: string): PushNews {
  let data: Record<string, unknown> = {}
  try {
    const parsed: unknown = JSON.parse(text ?? '')
    if (typeof parsed === 'object' && parsed !== null) data = { ...parsed }
  } catch {
    // Said in general words below.
  }
  const isKnown = data.v === 1 && isText(data.tag) && isText(data.title)
  if (!isKnown) return { tag: 'unreadable', title: offline.pushTitle, body: offline.pushBody, url: '/', at: null }
  const at = Date.parse(String(data.at))
  return {
    tag: String(data.tag),
    title: String(data.title).slice(0, LONGEST),
    body: isText(data.body) ? data.body.slice(0, LONGEST) : '',
    url: ownPath(data.url, origin),
    at: Number.isNaN(at) ? null : at,
  }
}
