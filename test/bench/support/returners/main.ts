/**
 * Many lean clients in one process that come back by the rules of our own: the
 * library's growing, jittered pauses, the doors asked every five seconds while
 * there is no socket, and what was missed fetched from the log.
 */
import { RETRY } from '../../../../lib/realtime/socket-client'
import { createFrameReader } from '../swarm/frames'
import { clientFrame, openWire, type Wire } from '../swarm/wire'
import { fetchPage } from './events-page'
import type { ReturnersOrder, ReturnersWord } from './messages'

const CONNECT = clientFrame('40')
const PONG = clientFrame('3')
const [OPEN, PING, MESSAGE, EVENT] = ['0', '2', '4', '2'].map((sign) => sign.charCodeAt(0))
const LET_IN_WITHIN_MS = 10_000
const POLL_MS = 5_000
/** At the first coming, not the coming back. */
const AT_ONCE = 100

const say = (word: ReturnersWord) => void process.send?.(word)
const wrong = (words: string) => say({ told: 'wrong', words })
const readFrame = createFrameReader()
const around = (ms: number) => ms * (0.8 + Math.random() * 0.4)
/** Each client from an address of its own, as it would be. */
const address = (nth: number) => `127.${1 + (nth >> 16)}.${(nth >> 8) & 255}.${nth & 255}`

/** The library's pause before an attempt: doubled each time, spread by its whole length both ways, bounded. */
function pause(attempt: number): number {
  const ms = RETRY.reconnectionDelay * 2 ** Math.min(attempt, 10)
  return Math.min(RETRY.reconnectionDelayMax, ms * 2 * Math.random())
}

type Client = { live: boolean; seq: number }
const clients: Client[] = []

function follow(port: number, nth: number, onFirst: () => void): void {
  const from = address(nth)
  const client: Client = { live: false, seq: -1 }
  let epoch = ''
  let attempt = 0
  let asking = false
  let poll: NodeJS.Timeout | undefined
  clients.push(client)

  async function catchUp(): Promise<void> {
    if (asking || client.seq < 0) return
    asking = true
    try {
      for (let head = Number.POSITIVE_INFINITY; client.seq < head; ) {
        const page = await fetchPage({ port, from, after: client.seq, epoch })
        head = page.head
        if (page.isEmpty) break
        // A frame may have come meanwhile and told the same.
        if (page.seq <= client.seq) continue
        if (page.prev !== client.seq) return wrong(`a page after ${page.prev} for a client at ${client.seq}`)
        client.seq = page.seq
      }
    } catch {
      if (client.live) setTimeout(() => void catchUp(), 1_000 + Math.random() * 1_000)
    } finally {
      asking = false
    }
  }
  function pollIn(ms: number): void {
    poll = setTimeout(() => {
      void catchUp()
      pollIn(POLL_MS)
    }, around(ms))
  }
  function take(payload: Buffer): void {
    const frame = readFrame(payload)
    if (!frame.events) {
      epoch = (JSON.parse(frame.text.slice(2)) as [string, { epoch: string }])[1].epoch
      clearTimeout(poll)
      attempt = 0
      client.live = true
      if (client.seq < 0) {
        client.seq = frame.seq
        onFirst()
      } else if (frame.seq !== client.seq) void catchUp()
    } else if (frame.prev === client.seq) client.seq = frame.seq
    else if (frame.seq > client.seq) void catchUp()
  }
  function open(): void {
    const late = setTimeout(() => wire.socket.destroy(), LET_IN_WITHIN_MS)
    const wire: Wire = openWire(
      { host: '127.0.0.1', port, path: '/socket.io/?EIO=4&transport=websocket', from },
      {
        onOpen: () => undefined,
        onText(payload) {
          if (payload[0] === MESSAGE && payload[1] === EVENT) {
            clearTimeout(late)
            take(payload)
          } else if (payload[0] === PING) wire.say(PONG)
          else if (payload[0] === OPEN) wire.say(CONNECT)
        },
        onEnd() {
          clearTimeout(late)
          if (client.live) pollIn(POLL_MS / 2)
          client.live = false
          setTimeout(open, pause(attempt))
          attempt += 1
        },
      },
    )
  }
  open()
}

function followAll({ port, clients, addressFrom }: Extract<ReturnersOrder, { do: 'follow' }>): void {
  let begun = 0
  let arrived = 0
  const next = () => {
    if (begun < clients) follow(port, addressFrom + begun++, came)
  }
  const came = () => {
    arrived += 1
    if (arrived === clients) say({ told: 'followed', clients })
    next()
  }
  for (let i = 0; i < AT_ONCE; i += 1) next()
}

process.on('uncaughtException', (error) => wrong(error.stack ?? String(error)))
process.on('disconnect', () => process.exit(0))
process.on('message', (order: ReturnersOrder) => {
  if (order.do === 'follow') return followAll(order)
  const live = clients.filter((client) => client.live)
  say({ told: 'look', live: live.length, inStep: live.filter(({ seq }) => seq === order.seq).length })
})
