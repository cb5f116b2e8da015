import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/**
 * Below the range from which systems give outgoing connections their ports
 * (Linux: from 32768): a connection that seeks a server which is just being
 * started again could otherwise be given that very port, and meet itself.
 */
const LOWEST = 15_000
const HIGHEST = 32_000
const TRIES = 20

const isFree = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const probe = createServer()
    probe.on('error', () => done(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)))
  })

/** A port of this machine that was free a moment ago and stays out of outgoing connections' way. */
export async function freeLocalPort(): Promise<number> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const port = randomInt(LOWEST, HIGHEST)
    if (await isFree(port)) return port
  }
  throw new Error(`No free port between ${LOWEST} and ${HIGHEST}.`)
}
