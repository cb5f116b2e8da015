import type { Audience } from '../domain/event'

/** What becomes of a client that comes to connect. */
export type Handshake = 'accepted' | 'origin' | 'too-many' | 'unauthenticated' | 'unavailable'

export type SocketCounts = {
  connections: Record<Audience, number>
  /** Since the start. */
  handshakes: Record<Handshake, number>
  /** For reading too slowly, since the start. */
  dropped: number
}

/** What is counted as it happens; connections are counted where they are kept. */
export const noCounts = (): Omit<SocketCounts, 'connections'> => ({
  handshakes: { accepted: 0, origin: 0, 'too-many': 0, unauthenticated: 0, unavailable: 0 },
  dropped: 0,
})
