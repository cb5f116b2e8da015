import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { Server, type Socket } from 'socket.io'
import { AUDIENCES, type Audience } from '../domain/event'
import { broadcast, type Reader, readerOf } from './broadcast'
import { type ClientToServer, type HeadFrame, MAX_FRAME_BYTES, MAX_UNSENT_BYTES, type ServerToClient } from './protocol'
import type { Emitter } from './relay'

export type SocketDeps = {
  http: HttpServer
  /** Which events this newcomer may read; null refuses. */
  audienceOf(headers: Headers): Promise<Audience | null>
  isOwnOrigin(origin: string, host: string | undefined): boolean
  headNow(audience: Audience): HeadFrame | null
}

const CHECK_UNSENT_MS = 1_000
/** A sign-out, a ban or a revoked key ends what its sockets may read within this time. */
const ASK_AGAIN_MS = 15_000

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  return headers
}

type Waiting = { data?: unknown }
type Connection = {
  transport: { socket?: { bufferedAmount?: number; terminate?(): void } }
  writeBuffer?: readonly Waiting[]
}

/** Bytes that a client has not taken yet: in its connection, and waiting in the library before it. */
function unsentBytes(socket: Socket): number {
  const { transport, writeBuffer } = socket.conn as unknown as Connection
  const waiting = writeBuffer ?? []
  const queued = waiting.reduce((sum, { data }) => sum + (typeof data === 'string' ? data.length : 0), 0)
  return (transport.socket?.bufferedAmount ?? 0) + queued
}

/** Ends a connection at once. A polite end would wait behind all that its reader does not take, and keep it in memory meanwhile. */
function drop(socket: Socket): void {
  const { transport } = socket.conn as unknown as Connection
  if (transport.socket?.terminate) transport.socket.terminate()
  else socket.disconnect(true)
}

function cutOff(this: Socket): void {
  this.disconnect(true)
}

const NOTHING = Object.freeze({})
/** The request that opened a connection is not needed once it is known who asks: kept, it would be a third of what a client costs. */
function forgetRequest(socket: Socket): void {
  const { request } = socket
  request.rawHeaders = []
  request.headers = NOTHING
  Object.assign(socket.conn, { request: null })
  Object.assign(socket, { handshake: NOTHING })
}

/**
 * The listening side of the protocol: clients only listen. A client that says
 * anything, comes from a foreign origin or sends more than 16 KB is cut off; one
 * that reads too slowly is dropped and comes back to fetch what it missed.
 */
export function createSocketServer({ http, audienceOf, isOwnOrigin, headNow }: SocketDeps) {
  const io = new Server<ClientToServer, ServerToClient>(http, {
    path: '/socket.io',
    transports: ['websocket'],
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: MAX_FRAME_BYTES,
    perMessageDeflate: false,
    allowRequest: (request, decide) => {
      const { origin, host } = request.headers
      const own = origin === undefined || isOwnOrigin(origin, host)
      decide(own ? null : 'origin', own)
    },
  })
  let dropped = 0
  const readersOf: Record<Audience, Map<Socket, Reader>> = { public: new Map(), staff: new Map() }
  /** What those who read as staff came with, to ask again whether they still may. */
  const credentials = new WeakMap<Socket, Headers>()

  function leave(this: Socket): void {
    for (const audience of AUDIENCES) readersOf[audience].delete(this)
  }

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
    readersOf[audience].set(socket, readerOf(socket))
    socket.on('disconnect', leave)
    socket.onAny(cutOff)
    if (audience === 'staff') credentials.set(socket, headersOf(socket.request))
    forgetRequest(socket)
    const head = headNow(audience)
    if (head) socket.emit('head', head)
  })
  const watch = setInterval(() => {
    for (const socket of io.sockets.sockets.values()) {
      if (unsentBytes(socket as unknown as Socket) <= MAX_UNSENT_BYTES) continue
      dropped += 1
      drop(socket as unknown as Socket)
    }
  }, CHECK_UNSENT_MS)

  /** Whoever reads as staff must still be allowed to; when the database cannot say, nobody is thrown out. */
  const askAgain = setInterval(() => {
    for (const socket of readersOf.staff.keys()) {
      const headers = credentials.get(socket)
      if (!headers) continue
      audienceOf(headers).then(
        (audience) => {
          if (audience !== 'staff') socket.disconnect(true)
        },
        () => undefined,
      )
    }
  }, ASK_AGAIN_MS)

  const emitter: Emitter = {
    events: (audience, frame) => broadcast(readersOf[audience].values(), 'events', frame),
    head: (audience, frame) => broadcast(readersOf[audience].values(), 'head', frame),
  }
  return {
    emitter,
    connections: () => io.sockets.sockets.size,
    dropped: () => dropped,
    async close() {
      clearInterval(watch)
      clearInterval(askAgain)
      io.disconnectSockets(true)
      await io.close()
    },
  }
}
