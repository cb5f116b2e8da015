import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Encoding, preferredEncoding, sameVersion } from '../standards/http-negotiation'
import type { PreparedAnswer, PreparedBytes } from './prepared-doors'

/** Header names and values in turn, as `writeHead` takes them without another look. */
type Heads = Record<Encoding | 'unchanged', string[]> & { body: Record<Encoding, Buffer | string> }

/**
 * A small body goes out in one piece with its headers, which costs less than two.
 * Node joins them where the body is text: one character a byte (latin1).
 */
const ONE_PIECE_BYTES = 12_288
const bodyOf = (bytes: Buffer): Buffer | string =>
  bytes.byteLength <= ONE_PIECE_BYTES ? bytes.toString('latin1') : bytes

/** By the bytes: each door makes its own, and keeps them as long as they hold. */
const heads = new WeakMap<PreparedBytes, Heads>()

/** The headers of every form of an answer, made once: under load they cost more than sending the bytes. */
function headsOf(answer: PreparedAnswer): Heads {
  const known = heads.get(answer.bytes)
  if (known) return known
  const { bytes, cacheControl, type } = answer
  const sent = { identity: bytes.json, gzip: bytes.gzip, br: bytes.br }
  const body = { identity: bodyOf(sent.identity), gzip: bodyOf(sent.gzip), br: bodyOf(sent.br) }
  const unchanged = [
    ['ETag', bytes.etag],
    ['Cache-Control', cacheControl],
    ['Vary', 'Accept-Encoding, Authorization, Cookie'],
  ].flat()
  const full = (encoding: Encoding) => [
    ...unchanged,
    ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
    'Content-Type',
    `${type}; charset=utf-8`,
    'Content-Length',
    String(sent[encoding].byteLength),
  ]
  const made = { unchanged, identity: full('identity'), gzip: full('gzip'), br: full('br'), body }
  heads.set(bytes, made)
  return made
}

/**
 * Writes prepared bytes in the encoding that the asker prefers, or 304 where it has
 * them. `besides` are headers of this answer alone, names and values in turn: given
 * here they cost less than set on the response before.
 */
export function answerPrepared(
  request: IncomingMessage,
  response: ServerResponse,
  answer: PreparedAnswer,
  besides: readonly string[] = [],
): void {
  const made = headsOf(answer)
  if (sameVersion(request.headers['if-none-match'], answer.bytes.etag)) {
    response.writeHead(304, [...besides, ...made.unchanged]).end()
    return
  }
  const encoding = preferredEncoding(String(request.headers['accept-encoding'] ?? ''))
  response.writeHead(200, [...besides, ...made[encoding]])
  if (request.method === 'HEAD') response.end()
  else response.end(made.body[encoding], 'latin1')
}
