import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { answerHealth, type HealthSources } from './health'
import { HTTP_LIMITS, MOST_HEADERS } from './http-limits'
import { answerNotYet } from './not-yet'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

const LOOK_EVERY_MS = 20
/** After a restart everybody knocks at once; who finds the queue full knocks again only after seconds. */
const BACKLOG = 4_096

export type FrontDeps = {
  health: HealthSources
  /** Puts on every answer the headers that protect it. */
  protect(request: IncomingMessage, response: ServerResponse): void
  /** Sees every request before it is answered. */
  watch(request: IncomingMessage, response: ServerResponse): void
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
export function createFront({ health, protect, watch }: FrontDeps) {
  let serve: Handler | null = null
  let isClosing = false
  const underWay = new Set<ServerResponse>()
  const connections = new Set<Socket>()

  const http = createServer(HTTP_LIMITS, (request, response) => {
    protect(request, response)
    watch(request, response)
    underWay.add(response)
    response.once('close', () => underWay.delete(response))
    if (isClosing) response.setHeader('Connection', 'close')
    if (answerHealth(pathOf(request.url ?? ''), response, health)) return
    if (serve) serve(request, response)
    else answerNotYet(request, response, health.doing())
  })
  http.maxHeadersCount = MOST_HEADERS
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
    /** From now on everything but health is the handler's. */
    open(handler: Handler): void {
      serve = handler
    },
    /** Takes no new connection, ends those at rest, and lets each answer under way be its connection's last. */
    close(): void {
      isClosing = true
      for (const response of underWay) if (!response.headersSent) response.setHeader('Connection', 'close')
      http.close()
      http.closeIdleConnections()
    },
    /** Resolves when all that was asked is answered; after `patienceMs` with the number of those that were not. */
    async drained(patienceMs: number): Promise<number> {
      const until = performance.now() + patienceMs
      while (underWay.size > 0 && performance.now() < until) await sleep(LOOK_EVERY_MS)
      return underWay.size
    },
    /** Ends what is still connected, sockets of clients that do not answer too. */
    cut(): void {
      for (const socket of connections) socket.destroy()
    },
    underWay: () => underWay.size,
  }
}
export type Front = ReturnType<typeof createFront>
