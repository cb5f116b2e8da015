import { randomBytes } from 'node:crypto'
import { type IncomingMessage, ServerResponse } from 'node:http'
import helmet from 'helmet'
import { contentPolicy, FILE_POLICY, type PolicySettings } from './content-policy'

const POLICY = 'content-security-policy'
const YEAR_S = 365 * 24 * 3_600

/** "Where am I" asks for the position; nothing here listens, watches or pays. */
const PERMISSIONS = 'geolocation=(self), camera=(), microphone=(), display-capture=(), payment=(), usb=()'
/** Never a page: built files, doors for programs, and the service worker. */
const FILES = /^\/(?:_next\/static\/|api\/|feeds\/zones\.geojson(?:\?|$)|sw\.js(?:\?|$))/
/** Meant for others' pages: the map's data, and the image of a shared link. */
const FOR_OTHERS = /^\/(?:feeds|preview)\//
const ALWAYS_OPEN = { policy: 'cross-origin' } as const

/**
 * All headers that protect, in one place. Each answer gets them before anything else
 * touches it (`protect`), or is written with them (`standing`); a page's policy is
 * also put on the request, where Next finds
 * the nonce for its scripts. What a caller sends under that name is overwritten.
 */
export function createSecurityHeaders(settings: PolicySettings) {
  const policy = contentPolicy(settings)
  const isHttps = settings.publicUrl?.startsWith('https:') ?? false
  const guard = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: isHttps ? { maxAge: YEAR_S, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    // Of browsers and programs long gone.
    xDownloadOptions: false,
    xDnsPrefetchControl: false,
    xPermittedCrossDomainPolicies: false,
  })
  const openToOthers = helmet.crossOriginResourcePolicy(ALWAYS_OPEN)
  const done = () => {}

  function protect(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? ''
    guard(request, response, done)
    if (FOR_OTHERS.test(path)) openToOthers(request, response, done)
    delete request.headers[`${POLICY}-report-only`]
    if (FILES.test(path)) {
      delete request.headers[POLICY]
      response.setHeader('Content-Security-Policy', FILE_POLICY)
      return
    }
    const own = policy(randomBytes(16).toString('base64url'), request.headers.host)
    request.headers[POLICY] = own
    response.setHeader('Content-Security-Policy', own)
    response.setHeader('Permissions-Policy', PERMISSIONS)
  }

  const kept = new Map<string, readonly string[]>()
  /** The same headers for a path that is no page, names and values in turn: they never differ, and are made once. */
  function standing(path: string): readonly string[] {
    const kind = FOR_OTHERS.test(path) ? '/feeds/zones.geojson' : '/api/'
    const known = kept.get(kind)
    if (known) return known
    const request = { url: kind, method: 'GET', headers: {} } as IncomingMessage
    const response = new ServerResponse(request)
    protect(request, response)
    const made = Object.entries(response.getHeaders()).flatMap(([name, value]) => [name, String(value)])
    kept.set(kind, made)
    return made
  }
  return { protect, standing }
}
export type SecurityHeaders = ReturnType<typeof createSecurityHeaders>
