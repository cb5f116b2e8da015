import { Socket } from 'node:net'

/**
 * Makes the sockets of pooled connections, which break when nothing is said on
 * them for `silentMs` in the middle of a question. TCP itself notices a partner
 * that vanished without a word (a router that forgot, a machine without power)
 * after a quarter of an hour; until then the question, and every write queued
 * behind it, would wait. Idle connections leave the pool long before.
 */
export const watchedSocket = (silentMs: number) => (): Socket => {
  const socket = new Socket()
  socket.setTimeout(silentMs, () =>
    socket.destroy(Object.assign(new Error('The connection to the database timed out.'), { code: 'ETIMEDOUT' })),
  )
  return socket
}
