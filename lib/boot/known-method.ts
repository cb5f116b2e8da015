import type { IncomingMessage, ServerResponse } from 'node:http'

const KNOWN = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/**
 * Answers a method that no door and no page has (TRACE, PROPFIND, …) with 405 and
 * says so by true: the screens' library fails on some of them, and would answer 500.
 */
export function refusedMethod({ method = '' }: Pick<IncomingMessage, 'method'>, response: ServerResponse): boolean {
  if (KNOWN.has(method)) return false
  const title = 'Phương thức không được nhận'
  response.writeHead(405, {
    'content-type': 'application/problem+json; charset=utf-8',
    allow: [...KNOWN].join(', '),
    connection: 'close',
  })
  response.end(JSON.stringify({ type: 'about:blank', title, status: 405, code: 'method-not-allowed' }))
  return true
}
