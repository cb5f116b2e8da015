import type { IncomingMessage, ServerResponse } from 'node:http'
import { preferredEncoding, sameVersion } from '../standards/http-negotiation'
import type { PreparedAnswer } from './prepared-doors'

/** Writes prepared bytes in the encoding that the asker prefers, or 304 where it has them. */
export function answerPrepared(
  request: IncomingMessage,
  response: ServerResponse,
  { bytes, cacheControl, type }: PreparedAnswer,
): void {
  response.setHeader('ETag', bytes.etag)
  response.setHeader('Cache-Control', cacheControl)
  response.setHeader('Vary', 'Accept-Encoding, Authorization, Cookie')
  if (sameVersion(request.headers['if-none-match'], bytes.etag)) {
    response.writeHead(304).end()
    return
  }
  const encoding = preferredEncoding(String(request.headers['accept-encoding'] ?? ''))
  const body = encoding === 'identity' ? bytes.json : bytes[encoding]
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Content-Length': body.byteLength })
  response.end(request.method === 'HEAD' ? undefined : body)
}
