import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket, WebSocketServer } from 'ws'
import type { Random } from './random'

/** What may happen to a message of the server on its way to a client; each a chance from 0 to 1. */
export type MessageFaults = { drop?: number; double?: number; delay?: number; delayMs?: number }

/** Messages of the application itself (Socket.IO packets of type event); handshakes and pings pass as they are. */
const isEvent = (message: string): boolean => message.startsWith('42')

function passHttp(targetPort: number, asked: IncomingMessage, answer: ServerResponse): void {
  const { method, url, headers } = asked
  const onward = request({ port: targetPort, host: '127.0.0.1', method, path: url, headers }, (response) => {
    answer.writeHead(response.statusCode ?? 502, response.headers)
    response.pipe(answer)
  })
  onward.on('error', () => answer.destroy())
  answer.on('close', () => onward.destroy())
  asked.pipe(onward)
}

/**
 * Stands between a server and its clients and drops, doubles, delays and so
 * reorders whole messages of the socket. Everything else passes as it is.
 */
export async function startMessageProxy(targetPort: number, random: Random) {
  let faults: MessageFaults = {}
  const counted = { passed: 0, dropped: 0, doubled: 0, delayed: 0 }
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
  const http = createServer((asked, answer) => passHttp(targetPort, asked, answer))

  async function deliver(client: WebSocket, message: string): Promise<void> {
    const { drop = 0, double = 0, delay = 0, delayMs = 0 } = faults
    if (random.chance(drop)) {
      counted.dropped += 1
      return
    }
    const copies = random.chance(double) ? 2 : 1
    counted.doubled += copies - 1
    for (let copy = 0; copy < copies; copy += 1) {
      const isLate = random.chance(delay)
      if (isLate) {
        counted.delayed += 1
        // Each by its own time: the one behind may come first.
        void sleep(random.between(1, Math.max(1, delayMs)), undefined, { ref: false }).then(() =>
          client.send(message, () => {}),
        )
      } else client.send(message)
      counted.passed += 1
    }
  }
  http.on('upgrade', (asked, socket, head) => {
    sockets.handleUpgrade(asked, socket, head, (client) => {
      const server = new WebSocket(`ws://127.0.0.1:${targetPort}${asked.url}`, { perMessageDeflate: false })
      const early: string[] = []
      client.on('message', (data) =>
        server.readyState === WebSocket.OPEN ? server.send(String(data)) : early.push(String(data)),
      )
      server.on('open', () => {
        for (const message of early.splice(0)) server.send(message)
      })
      server.on('message', (data) => {
        const message = String(data)
        if (isEvent(message)) void deliver(client, message)
        else client.send(message)
      })
      for (const [one, other] of [
        [client, server],
        [server, client],
      ] as const) {
        one.on('error', () => other.terminate())
        one.on('close', () => other.terminate())
      }
    })
  })
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done))
  const address = http.address()
  return {
    port: address && typeof address === 'object' ? address.port : 0,
    counted,
    set(next: MessageFaults): void {
      faults = next
    },
    async close(): Promise<void> {
      for (const client of sockets.clients) client.terminate()
      http.closeAllConnections()
      await new Promise((done) => http.close(done))
    },
  }
}
export type MessageProxy = Awaited<ReturnType<typeof startMessageProxy>>
