import { isIP } from 'node:net'

/**
 * The push services of the browsers that people have: Chrome, Edge on Android,
 * Opera, Samsung, Cốc Cốc and Brave use Google's; Firefox Mozilla's; Safari Apple's; Edge
 * on Windows Microsoft's. Apple and Microsoft ask that the whole domain be let through.
 */
const KNOWN: readonly { service: string; host: RegExp }[] = [
  { service: 'google', host: /^fcm\.googleapis\.com$/ },
  { service: 'mozilla', host: /^([a-z0-9-]+\.)?push\.services\.mozilla\.com$/ },
  { service: 'apple', host: /^([a-z0-9-]+\.)+push\.apple\.com$/ },
  { service: 'microsoft', host: /^([a-z0-9-]+\.)+notify\.windows\.com$/ },
]

/** A host without the brackets of an IPv6 literal. */
export const bareHost = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '')

/** An address that names its machine by itself: nothing is looked up, so nothing can be turned elsewhere. */
const isLiteral = (url: URL): boolean => isIP(bareHost(url)) !== 0 || url.hostname === 'localhost'

/**
 * An origin that the operator allows: https, or http where the machine is named
 * literally (an IP address or `localhost`), which is how closed networks and tests
 * work. Null where it is anything else.
 */
export function readOrigin(text: string): string | null {
  const url = parse(text)
  if (!url) return null
  if (url.pathname !== '/' || url.search || url.hash || url.username || url.password) return null
  if (url.protocol === 'https:') return url.origin
  return url.protocol === 'http:' && isLiteral(url) ? url.origin : null
}

function parse(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

export type Destination = {
  url: URL
  service: string
  /** Whether the address must be looked up and be a public one. Only an origin that the operator wrote with its literal address is exempt. */
  guarded: boolean
}

/** Where an endpoint leads; null where it is none of the known or configured push services. */
export function destinationOf(endpoint: string, configured: readonly string[]): Destination | null {
  const url = parse(endpoint)
  if (!url || url.username || url.password) return null
  if (configured.includes(url.origin)) return { url, service: url.origin, guarded: !isLiteral(url) }
  if (url.protocol !== 'https:' || url.port !== '') return null
  const known = KNOWN.find(({ host }) => host.test(url.hostname))
  return known ? { url, service: known.service, guarded: true } : null
}
