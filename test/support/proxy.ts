import { connect, createServer, type Socket } from 'node:net'

/** A wire between clients and a server that a test can cut, silence or make refuse WebSockets. */
export async function startProxy(targetPort: number) {
  const open = new Set<Socket>()
  let mode: 'through' | 'silent' | 'refuse' | 'no-websocket' | 'lossy' = 'through'

  const server = createServer((client) => {
    if (mode === 'refuse') return client.destroy()
    open.add(client)
    client.on('error', () => undefined)
    client.on('close', () => open.delete(client))
    const upstream = connect(targetPort, '127.0.0.1')
    open.add(upstream)
    upstream.on('error', () => client.destroy())
    upstream.on('close', () => {
      open.delete(upstream)
      if (mode !== 'silent') client.destroy()
    })
    client.on('close', () => upstream.destroy())
    client.on('data', (chunk) => {
      if (mode === 'silent') return
      if (mode === 'lossy' && chunk.toString('latin1', 0, 200).includes('/api/v1/')) return client.destroy()
      if (mode === 'no-websocket' && chunk.toString('latin1', 0, 200).includes('/socket.io')) return client.destroy()
      upstream.write(chunk)
    })
    upstream.on('data', (chunk) => {
      if (mode === 'silent' || (mode === 'lossy' && chunk.includes('"events"'))) return
      client.write(chunk)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    /** `silent`: connections stay open and nothing passes, as behind a dead router. `lossy`: heads pass, events and doors do not. */
    set(next: typeof mode): void {
      mode = next
    },
    /** Breaks every connection there is. */
    cut(): void {
      for (const socket of [...open]) socket.destroy()
    },
    async close(): Promise<void> {
      for (const socket of [...open]) socket.destroy()
      await new Promise((done) => server.close(done))
    },
  }
}
export type Wire = Awaited<ReturnType<typeof startProxy>>
