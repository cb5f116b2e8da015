/** `socket.io`: a client of the product. `bare`: one that is sent the same texts by a plain `ws` server. */
export type Kind = 'socket.io' | 'bare'

export type SwarmOrder =
  | { do: 'connect'; kind: Kind; port: number; clients: number; addressFrom: number }
  | { do: 'count' }

/** Times are of the machine's monotonic clock, ms. */
export type Reached = {
  told: 'reached'
  seq: number
  clients: number
  first: number
  p50: number
  p99: number
  last: number
  text: string
}
export type SwarmWord =
  | Reached
  | { told: 'connected'; clients: number; ms: number }
  /** How many there are, how many were cut off, frames of events folded, and the lowest and highest seq among them. */
  | { told: 'count'; clients: number; lost: number; frames: number; lowest: number; highest: number }
  | { told: 'wrong'; words: string }
