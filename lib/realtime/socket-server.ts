import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { Server, type Socket } from 'socket.io'
import type { Audience } from '../domain/event'
import { createAskAgain } from './ask-again'
import { type ClientToServer, type HeadFrame, MAX_FRAME_BYTES, MAX_UNSENT_BYTES, type ServerToClient } from './protocol'
import type { Emitter } from './relay'
import { createSocketGate, type GateDeps, JOIN_WITHIN_MS } from './socket-gate'

export type SocketDeps = GateDeps & {
  http: HttpServer
  /** Which events this newcomer may read; null refuses. */
  audienceOf(headers: Headers): Promise<Audience | null>
  headNow(audience: Audience): HeadFrame | null
}

const CHECK_UNSENT_MS = 1_000

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  return headers
}

type Waiting = { data?: unknown }
type Connection = { transport: { socket?: { bufferedAmount?: number } }; writeBuffer?: readonly Waiting[] }

/** Bytes that a client has not taken yet: in its connection, and waiting in the library before it. */
function unsentBytes(socket: Socket): number {
  const { transport, writeBuffer } = socket.conn as unknown as Connection
  const waiting = writeBuffer ?? []
  const queued = waiting.reduce((sum, { data }) => sum + (typeof data === 'string' ? data.length : 0), 0)
  return (transport.socket?.bufferedAmount ?? 0) + queued
}

/**
 * The listening side of the protocol: clients only listen. A client that says
 * anything, comes from a foreign origin or sends more than 16 KB is cut off; one
 * that reads too slowly is dropped and comes back to fetch what it missed.
 */
export function createSocketServer({ http, audienceOf, headNow, ...way }: SocketDeps) {
  const gate = createSocketGate(way)
  const io = new Server<ClientToServer, ServerToClient>(http, {
    path: '/socket.io',
    transports: ['websocket'],
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: MAX_FRAME_BYTES,
    perMessageDeflate: false,
    connectTimeout: JOIN_WITHIN_MS,
    allowRequest: (request, decide) => {
      const refusal = gate.refusal(request)
      decide(refusal, refusal === null)
    },
  })
  gate.watch(io.engine)
  let dropped = 0

  io.use((socket, next) => {
    audienceOf(headersOf(socket.request)).then(
      (audience) => {
        if (!audience) return next(new Error('unauthenticated'))
        socket.data.audience = audience
        next()
      },
      () => next(new Error('storage-unavailable')),
    )
  })
  io.on('connection', (socket) => {
    const audience = socket.data.audience as Audience
    void socket.join(audience)
    socket.onAny(() => socket.disconnect(true))
    const head = headNow(audience)
    if (head) socket.emit('head', head)
  })
  const watch = setInterval(() => {
    for (const socket of io.sockets.sockets.values()) {
      if (unsentBytes(socket as unknown as Socket) <= MAX_UNSENT_BYTES) continue
      dropped += 1
      socket.disconnect(true)
    }
  }, CHECK_UNSENT_MS)

  /** Whoever reads as staff must still be allowed to; when the database cannot say, nobody is thrown out. */
  const askAgain = createAskAgain(() => {
    for (const socket of io.sockets.sockets.values()) {
      if (socket.data.audience !== 'staff') continue
      audienceOf(headersOf(socket.request)).then(
        (audience) => {
          if (audience !== 'staff') socket.disconnect(true)
        },
        () => undefined,
      )
    }
  })

  const emitter: Emitter = {
    events: (audience, frame) => void io.to(audience).emit('events', frame),
    head: (audience, frame) => void io.to(audience).emit('head', frame),
  }
  return {
    emitter,
    connections: () => io.sockets.sockets.size,
    dropped: () => dropped,
    /** Sessions have ended: whoever reads as staff is asked again. */
    askAgain: askAgain.soon,
    async close() {
      clearInterval(watch)
      askAgain.stop()
      io.disconnectSockets(true)
      await io.close()
    },
  }
}
