import { tileSource } from './tile-source'

export type PolicySettings = {
  isDev: boolean
  publicUrl: string | undefined
  tileUrl: string | undefined
}

/** What a Host header may hold to be repeated in a policy: a name or an address, and a port. */
const HOST_SHAPE = /^(?:[a-z\d.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i

/** Older Safari does not count a socket to the own host as `'self'`. */
function sockets(publicUrl: string | undefined, host: string | undefined): string {
  if (publicUrl) return ` ${new URL(publicUrl).origin.replace(/^http/, 'ws')}`
  return host && HOST_SHAPE.test(host) ? ` ws://${host} wss://${host}` : ''
}

/**
 * The Content-Security-Policy of a page. Scripts run by the page's nonce, and
 * what those scripts load themselves; `'self'` is for browsers that do not know
 * `'strict-dynamic'` (CSP3 §8.2), all others pass over it. Styles may stand in
 * the page: its critical styles and those that Leaflet sets do.
 */
export const contentPolicy = ({ isDev, publicUrl, tileUrl }: PolicySettings) => {
  const images = `img-src 'self' data: blob:${tileUrl ? ` ${tileSource(tileUrl)}` : ''}`
  const evaluated = isDev ? " 'unsafe-eval'" : ''
  return (nonce: string, host: string | undefined): string =>
    [
      "default-src 'self'",
      `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluated}`,
      "style-src 'self' 'unsafe-inline'",
      images,
      `connect-src 'self'${sockets(publicUrl, host)}`,
      "worker-src 'self'",
      "frame-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'self'",
    ].join('; ')
}

/** Of what is no page: nothing of it is drawn, but the service worker lives under the policy of its own file. */
export const FILE_POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'"
