import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { classOf, type RouteClass } from './route-of'

export const REQUEST_ID_HEADER = 'x-request-id'
/** What a proxy may name a request. */
const ID_SHAPE = /^[\w-]{8,64}$/
const SLOW_MS = 1_000

export type RequestFacts = { class: RouteClass; method: string; status: number; ms: number }
type Level = 'debug' | 'info' | 'warn'

export type WatchDeps = {
  /** A proxy's own name for a request is kept. */
  trustProxy: boolean
  routeOf(path: string): string
  count(facts: RequestFacts): void
  /** While it starts, everything but health is answered 503: known, and not worth a line each. */
  isStarting(): boolean
  log: { isLevelEnabled(level: Level): boolean } & Record<Level, (facts: object, words: string) => void>
}

/** Trouble is told, so is whatever writes and whatever takes long; plain reading only to whoever asks for it. */
function levelOf({ class: kind, method, status, ms }: RequestFacts): Level {
  if (kind === 'health' || status === 429) return 'debug'
  if (status >= 500) return 'warn'
  return (method === 'GET' || method === 'HEAD') && ms < SLOW_MS ? 'debug' : 'info'
}

/**
 * Names each request (`X-Request-Id`, for the asker and for what is logged about it),
 * counts it, and logs method, route, status, time and size: no address of the asker,
 * no query, no headers, no body.
 */
export function watchRequests({ trustProxy, routeOf, count, isStarting, log }: WatchDeps) {
  const mark = randomBytes(5).toString('base64url')
  let number = 0

  /** The name that the answer is to carry. `ended` is told when it is out, or cut off. */
  return (request: IncomingMessage, response: ServerResponse, ended: (response: ServerResponse) => void): string => {
    const begun = performance.now()
    const given = request.headers[REQUEST_ID_HEADER]
    number += 1
    const id =
      trustProxy && typeof given === 'string' && ID_SHAPE.test(given) ? given : `${mark}-${number.toString(36)}`
    request.headers[REQUEST_ID_HEADER] = id
    const { method = 'GET', url = '/' } = request
    const { socket } = request
    const written = socket.bytesWritten

    response.on('close', () => {
      ended(response)
      const end = url.indexOf('?')
      const path = end < 0 ? url : url.slice(0, end)
      const facts: RequestFacts = {
        class: classOf(method, path),
        method,
        status: response.statusCode,
        ms: performance.now() - begun,
      }
      count(facts)
      const level = isStarting() ? 'debug' : levelOf(facts)
      if (!log.isLevelEnabled(level)) return
      const { status, ms } = facts
      const isCut = !response.writableFinished
      const bytes = socket.bytesWritten - written
      const line = { request: id, method, route: routeOf(path), status, ms: Math.round(ms * 10) / 10, bytes }
      log[level](isCut ? { ...line, cut: true } : line, 'request')
    })
    return id
  }
}
