import { connect, createServer, type Socket } from 'node:net'
import { carry, type WireFault } from './fault-wire'

/** Both directions, seen from the client. */
export type WireFaults = { up?: WireFault; down?: WireFault; refuse?: boolean }

/** A TCP wire to a server on this machine that fails as it is told: cut, silent in one direction, slow, late, in pieces. */
export async function startFaultProxy(targetPort: number) {
  const open = new Set<Socket>()
  const forgotten = new Set<Socket>()
  let faults: WireFaults = {}

  const server = createServer({ allowHalfOpen: true }, (client) => {
    if (faults.refuse) return void client.resetAndDestroy()
    const upstream = connect({ port: targetPort, host: '127.0.0.1', allowHalfOpen: true, noDelay: true })
    client.setNoDelay(true)
    const carriers = [carry(client, upstream, () => faults.up ?? {}), carry(upstream, client, () => faults.down ?? {})]
    // A dead side is not told to the other through a silent wire: that is what half open means.
    const isSilent = () => Boolean(faults.up?.silent || faults.down?.silent)
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(one)
      one.on('error', () => undefined)
      one.on('close', () => {
        open.delete(one)
        if (isSilent()) return
        for (const carrier of carriers) carrier.stop()
        other.destroy()
      })
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  const cut = () => {
    for (const socket of [...open]) socket.resetAndDestroy()
  }
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    set(next: WireFaults): void {
      faults = next
    },
    /** Breaks every connection there is. */
    cut,
    /** Connections of now never pass anything again, and nobody is told; new ones do. As after a router forgot them. */
    forget(): void {
      for (const socket of open) {
        socket.pause()
        socket.removeAllListeners('data')
        forgotten.add(socket)
      }
      open.clear()
    },
    async close(): Promise<void> {
      faults = {}
      cut()
      for (const socket of forgotten) socket.destroy()
      await new Promise((done) => server.close(done))
    },
  }
}
export type FaultProxy = Awaited<ReturnType<typeof startFaultProxy>>
