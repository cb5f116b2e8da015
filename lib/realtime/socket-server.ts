import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { Server, type Socket } from 'socket.io'
import { AUDIENCES, type Audience } from '../domain/event'
import { createAskAgain } from './ask-again'
import { broadcast, type Reader, readerOf } from './broadcast'
import { type ClientToServer, type HeadFrame, MAX_FRAME_BYTES, MAX_UNSENT_BYTES, type ServerToClient } from './protocol'
import type { Emitter } from './relay'
import { noCounts } from './socket-counts'
import { createSocketGate, type GateDeps, JOIN_WITHIN_MS } from './socket-gate'

export type SocketDeps = GateDeps & {
  http: HttpServer
  /** Which events this newcomer may read; null refuses. */
  audienceOf(headers: Headers): Promise<Audience | null>
  headNow(audience: Audience): HeadFrame | null
}

const CHECK_UNSENT_MS = 1_000
/** Clients are let go in steps when the server stops: a few at once, but all of them within a few seconds. */
const LET_GO_EVERY_MS = 20
const LET_GO_AT_ONCE = 20
const LONGEST_LEAVE_MS = 4_000

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
export function createSocketServer({ http, audienceOf, headNow, ...way }: SocketDeps) {
  const gate = createSocketGate(way)
  const counts = noCounts()
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
      if (refusal) counts.handshakes[refusal] += 1
      decide(refusal, refusal === null)
    },
  })
  gate.watch(io.engine)
  const readersOf: Record<Audience, Map<Socket, Reader>> = { public: new Map(), staff: new Map() }
  /** What those who read as staff came with, to ask again whether they still may. */
  const credentials = new WeakMap<Socket, Headers>()

  function leave(this: Socket): void {
    for (const audience of AUDIENCES) readersOf[audience].delete(this)
  }

  io.use((socket, next) => {
    audienceOf(headersOf(socket.request)).then(
      (audience) => {
        counts.handshakes[audience ? 'accepted' : 'unauthenticated'] += 1
        if (!audience) return next(new Error('unauthenticated'))
        socket.data.audience = audience
        next()
      },
      () => {
        counts.handshakes.unavailable += 1
        next(new Error('storage-unavailable'))
      },
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
      counts.dropped += 1
      drop(socket as unknown as Socket)
    }
  }, CHECK_UNSENT_MS)

  /** Whoever reads as staff must still be allowed to; when the database cannot say, nobody is thrown out. */
  const askAgain = createAskAgain(() => {
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
  })

  /** What nobody reads is not put into words: the events of a large decision for the staff are a third of a megabyte. */
  const say = (audience: Audience, event: 'events' | 'head', frame: unknown) => {
    if (readersOf[audience].size > 0) broadcast(readersOf[audience].values(), event, frame)
  }
  const emitter: Emitter = {
    events: (audience, frame) => say(audience, 'events', frame),
    head: (audience, frame) => say(audience, 'head', frame),
  }
  return {
    emitter,
    counts: () => ({
      ...counts,
      connections: { public: readersOf.public.size, staff: readersOf.staff.size },
    }),
    /** Sessions have ended: whoever reads as staff is asked again. */
    askAgain: askAgain.soon,
    /**
     * Lets the clients go, a few at a time, so that many do not come back to another
     * server in one moment. Their connection is closed, not their session of the
     * library: after that one, a client of others would not come back by itself.
     */
    async close() {
      clearInterval(watch)
      askAgain.stop()
      const clients = [...io.sockets.sockets.values()]
      const steps = Math.min(Math.ceil(clients.length / LET_GO_AT_ONCE), LONGEST_LEAVE_MS / LET_GO_EVERY_MS)
      const atOnce = Math.ceil(clients.length / Math.max(1, steps))
      for (let i = 0; i < clients.length; i += atOnce) {
        for (const socket of clients.slice(i, i + atOnce)) socket.conn.close()
        await sleep(LET_GO_EVERY_MS)
      }
    },
  }
}
