/** What the product is measured beside: a plain `ws` server that frames a text once and writes it to all its clients in one loop. */
import type { Socket } from 'node:net'
import * as ws from 'ws'

export type BareOrder = { do: 'broadcast'; text: string }
export type BareWord = { told: 'port'; port: number } | { told: 'wrong'; words: string }

type Framer = { frame(data: Buffer, options: object): Buffer[] }
const { Sender } = ws as unknown as { Sender: Framer }
const options = { fin: true, opcode: 1, mask: false, readOnly: false, rsv1: false }

const clients: Socket[] = []
const server = new ws.WebSocketServer({ port: 0, host: '127.0.0.1', backlog: 4096, perMessageDeflate: false })
server.on('connection', (_, request) => void clients.push(request.socket))
server.on('listening', () => {
  const address = server.address()
  process.send?.({ told: 'port', port: typeof address === 'object' ? address?.port : 0 })
})
process.on('disconnect', () => process.exit(0))
process.on('message', ({ text }: BareOrder) => {
  const whole = Buffer.concat(Sender.frame(Buffer.from(text), options))
  for (const client of clients) client.write(whole)
})
