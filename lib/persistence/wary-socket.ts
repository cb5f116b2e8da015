import { Socket } from 'node:net'

/**
 * How long a database that was asked something may be silent, ms. A machine that
 * is cut off or stopped says nothing at all, and the system would wait a quarter
 * of an hour for it. Longer than any statement takes, and than a pool keeps an
 * idle connection.
 */
export const SILENCE_MS = 20_000

/** A connection to a database that ends itself when nothing passes on it for that long, in either direction. */
export function warySocket(): Socket {
  const socket = new Socket()
  socket.setTimeout(SILENCE_MS, () =>
    socket.destroy(Object.assign(new Error('The database timed out.'), { code: 'ETIMEDOUT' })),
  )
  return socket
}
