import type { Refusal } from '../domain/refusal'
import { isStorable } from '../domain/text'

/** Sign-in needs a few hundred bytes. */
const BODY_LIMIT = 16_384

/** What may be asked of the sign-in library from outside; the rest of it is closed. */
const OPEN: ReadonlySet<string> = new Set([
  '/sign-in/email',
  '/sign-in/username',
  '/sign-out',
  '/get-session',
  '/list-sessions',
  '/revoke-session',
  '/revoke-sessions',
  '/revoke-other-sessions',
  '/change-password',
  '/admin/list-users',
  '/admin/get-user',
  '/admin/create-user',
  '/admin/remove-user',
  '/admin/set-role',
  '/admin/set-user-password',
  '/admin/ban-user',
  '/admin/unban-user',
  '/admin/list-user-sessions',
  '/admin/revoke-user-session',
  '/admin/revoke-user-sessions',
])
export const isOpenPath = (path: string): boolean => OPEN.has(path)
/** Whether only somebody who is signed in has any business there. */
export const needsSession = (path: string): boolean =>
  !path.startsWith('/sign-in/') && path !== '/sign-out' && path !== '/get-session'

/** A refusal as RFC 9457 problem+json with its code; words are the reader's to choose by the code. */
export const problem = (
  status: number,
  code: Refusal,
  extra: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new Response(JSON.stringify({ type: 'about:blank', title: code, status, code, ...extra }), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  })

/** RFC 9110 §10.2.3: when to come back, in seconds. */
export const tooMany = (seconds: number): Response =>
  problem(429, 'too-many-requests', { retryAfterSeconds: seconds }, { 'retry-after': String(seconds) })

/** The same request with its body read to the end, or null where the body is longer than the limit. */
export async function boundedRequest(request: Request): Promise<Request | null> {
  if (!request.body || request.method === 'GET' || request.method === 'HEAD') return request
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body) {
    length += chunk.byteLength
    if (length > BODY_LIMIT) return null
    chunks.push(chunk)
  }
  return new Request(request.url, { method: request.method, headers: request.headers, body: Buffer.concat(chunks) })
}

const areStorable = (form: URLSearchParams): boolean => [...form].flat().every(isStorable)

/** Whether all texts of a body, JSON or a form, can be kept. */
function isStorableBody(body: string): boolean {
  let isFine = true
  try {
    JSON.parse(body, (key, value: unknown) => {
      isFine &&= isStorable(key) && (typeof value !== 'string' || isStorable(value))
      return value
    })
    return isFine
  } catch {
    return areStorable(new URLSearchParams(body))
  }
}

/** The request as the library may have it: bounded, and without a sign that storage does not take; else the refusal. */
export async function admissible(request: Request): Promise<Request | Response> {
  const bounded = await boundedRequest(request)
  if (!bounded) return problem(413, 'body-too-large')
  const isFine = areStorable(new URL(request.url).searchParams) && isStorableBody(await bounded.clone().text())
  return isFine ? bounded : problem(400, 'invalid-input')
}

const isJson = (response: Response): boolean => /\bjson\b/.test(response.headers.get('content-type') ?? '')

/**
 * The library's answer as this house gives it: a refusal is problem+json (RFC 9457)
 * with the library's own code, and no answer holds a session's token, which is
 * kept from scripts by its cookie.
 */
export async function presentable(response: Response): Promise<Response> {
  if (response.status < 400 && !isJson(response)) return response
  const text = await response.text()
  const said: unknown =
    text && isJson(response) ? JSON.parse(text, (key, value) => (key === 'token' ? undefined : value)) : null
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  const { status } = response
  if (status < 400) return new Response(text ? JSON.stringify(said) : null, { status, headers })
  const members = typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : {}
  const code = String(members.code ?? (status === 404 ? 'not-found' : 'forbidden'))
  const body = { type: 'about:blank', title: String(members.message ?? code), status, ...members, code }
  headers.set('content-type', 'application/problem+json')
  headers.set('cache-control', 'no-store')
  return new Response(JSON.stringify(body), { status, headers })
}
