import type { IncomingMessage } from 'node:http'
import type { Socket as TcpSocket } from 'node:net'

export type GateDeps = {
  isOwnOrigin(origin: string, host: string | undefined): boolean
  /** Whose connection it is, for the bound; null for those who are not counted. */
  holderOf(request: IncomingMessage): string | null
  /** Most connections of one holder. */
  mostPerHolder: number
}

/** Who has opened a connection and joined nothing by then is cut off. */
export const JOIN_WITHIN_MS = 10_000

/** All that a client may say: that it joins the one namespace, with or without words of its library, and that it leaves. */
const JOIN = /^0(?:\{.*\})?$/s
const LEAVE = '1'

type Packet = { type: string; data?: unknown }
type Raw = { on(name: 'packet', hear: (packet: Packet) => void): unknown; close(discard: true): unknown }
type Engine = { on(name: 'connection', open: (raw: Raw) => void): unknown }

/** The way in to the socket: own pages only, so many at one address, and nothing said but joining and leaving. */
export function createSocketGate({ isOwnOrigin, holderOf, mostPerHolder }: GateDeps) {
  const held = new Map<string, number>()
  const counted = new WeakSet<TcpSocket>()

  function hold(holder: string, socket: TcpSocket): void {
    if (counted.has(socket)) return
    counted.add(socket)
    held.set(holder, (held.get(holder) ?? 0) + 1)
    socket.once('close', () => {
      const left = (held.get(holder) ?? 1) - 1
      if (left > 0) held.set(holder, left)
      else held.delete(holder)
    })
  }

  return {
    /** Why a connection is refused; null where it is let in, and counted until its wire is cut. */
    refusal(request: IncomingMessage): 'origin' | 'too-many' | null {
      const { origin, host } = request.headers
      if (origin !== undefined && !isOwnOrigin(origin, host)) return 'origin'
      const holder = holderOf(request)
      if (holder === null) return null
      if ((held.get(holder) ?? 0) >= mostPerHolder) return 'too-many'
      hold(holder, request.socket)
      return null
    },
    /** Cuts off whoever says anything else: another namespace, an event, an answer, binary, or joining twice. */
    watch(engine: Engine): void {
      engine.on('connection', (raw) => {
        let hasJoined = false
        raw.on('packet', ({ type, data }) => {
          if (type !== 'message' || data === LEAVE) return
          const joins = !hasJoined && typeof data === 'string' && JOIN.test(data)
          hasJoined = true
          if (!joins) raw.close(true)
        })
      })
    },
  }
}
