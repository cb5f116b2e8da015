import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Result } from '../domain/result'
import type { SecurityHeaders } from '../headers/security-headers'
import { answerPrepared } from './answer-prepared'
import { answerHealth, type HealthSources } from './health'
import { answerUnreadable, HTTP_LIMITS, MOST_HEADERS } from './http-limits'
import { answerNotYet } from './not-yet'
import type { PreparedAnswer, PreparedDoors } from './prepared-doors'

type Handler = (request: IncomingMessage, response: ServerResponse) => void
/** What everything but health is answered by: bytes that lie ready, or else by the handler. */
type Service = { ready(request: IncomingMessage): ReturnType<PreparedDoors>; handle: Handler }

const REQUEST_ID = 'X-Request-Id'

const LOOK_EVERY_MS = 20
/** After a restart everybody knocks at once; who finds the queue full knocks again only after seconds. */
const BACKLOG = 4_096

export type FrontDeps = {
  health: HealthSources
  /** The headers that protect, on every answer. */
  security: SecurityHeaders
  /** Sees every request before it is answered, names it, and tells when it is over. */
  watch(request: IncomingMessage, response: ServerResponse, ended: (response: ServerResponse) => void): string
}

/** The path of an address, without what is asked of it. */
const pathOf = (address: string): string => {
  const end = address.indexOf('?')
  return end < 0 ? address : address.slice(0, end)
}

/**
 * The server's front door: it opens before anything else, so that liveness and
 * readiness answer from the first moment, and closes in order, so that whoever came
 * in is answered and nobody new is let in.
 */
export function createFront({ health, security, watch }: FrontDeps) {
  let service: Service | null = null
  let isClosing = false
  let underWay = 0
  /** Of those under way, the ones that were not answered at once. */
  const unanswered = new Set<ServerResponse>()
  const connections = new Set<Socket>()

  function leave(response: ServerResponse): void {
    underWay -= 1
    unanswered.delete(response)
  }
  function answer(request: IncomingMessage, response: ServerResponse, id: string): void {
    security.protect(request, response)
    response.setHeader(REQUEST_ID, id)
    if (answerHealth(pathOf(request.url ?? ''), response, health)) return
    if (service) service.handle(request, response)
    else answerNotYet(request, response, health.doing())
  }
  function give(request: IncomingMessage, response: ServerResponse, id: string, made: Result<PreparedAnswer>): void {
    if (made.ok)
      answerPrepared(request, response, made.value, [...security.standing(request.url ?? ''), REQUEST_ID, id])
    else answer(request, response, id)
  }

  /** Where making ready fails, the door itself answers, and says so. */
  function readyFor(request: IncomingMessage): ReturnType<PreparedDoors> {
    try {
      return service?.ready(request) ?? null
    } catch {
      return null
    }
  }

  const http = createServer(HTTP_LIMITS, (request, response) => {
    const id = watch(request, response, leave)
    underWay += 1
    if (isClosing) response.setHeader('Connection', 'close')
    const ready = readyFor(request)
    if (ready && !(ready instanceof Promise)) return give(request, response, id, ready)
    unanswered.add(response)
    if (!ready) return answer(request, response, id)
    ready.then(
      (made) => give(request, response, id, made),
      () => answer(request, response, id),
    )
  })
  http.maxHeadersCount = MOST_HEADERS
  http.on('clientError', answerUnreadable)
  http.on('connection', (socket) => {
    connections.add(socket)
    socket.once('close', () => connections.delete(socket))
  })

  return {
    http,
    /** Begins to listen. Rejects where the port cannot be had. */
    listen: (port: number, hostname: string): Promise<void> =>
      new Promise((done, fail) => {
        http.once('error', fail)
        http.listen({ port, host: hostname, backlog: BACKLOG }, () => {
          http.off('error', fail)
          done()
        })
      }),
    /** From now on everything but health is the service's. */
    open(begun: Service): void {
      service = begun
    },
    /** Takes no new connection, ends those at rest, and lets each answer under way be its connection's last. */
    close(): void {
      isClosing = true
      for (const response of unanswered) if (!response.headersSent) response.setHeader('Connection', 'close')
      http.close()
      http.closeIdleConnections()
    },
    /** Resolves when all that was asked is answered; after `patienceMs` with the number of those that were not. */
    async drained(patienceMs: number): Promise<number> {
      const until = performance.now() + patienceMs
      while (underWay > 0 && performance.now() < until) await sleep(LOOK_EVERY_MS)
      return underWay
    },
    /** Ends what is still connected, sockets of clients that do not answer too. */
    cut(): void {
      for (const socket of connections) socket.destroy()
    },
    underWay: () => underWay,
  }
}
export type Front = ReturnType<typeof createFront>
