/**
 * Many lean clients in one process that come back by the rules of our own: the
 * library's growing, jittered pauses, the doors asked every five seconds while
 * there is no socket, and what was missed fetched from the log; who was not in step
 * for ten seconds is stale, gives up a connection that says nothing and asks anew,
 * and who hears a late head asks too.
 */
import { STALE_AFTER_MS } from '../../../../lib/domain/staleness'
import { LATE_MS } from '../../../../lib/realtime/head-clock'
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
const SPREAD_MS = 2_000
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

type Client = { live: boolean; stale: boolean; seq: number }
/** What a head says besides its seq, read once for all who get it. */
let newestHead = { text: '', epoch: '', now: 0 }
function headOf(text: string): typeof newestHead {
  if (newestHead.text === text) return newestHead
  const [, { epoch, now }] = JSON.parse(text.slice(2)) as [string, { epoch: string; now: string }]
  newestHead = { text, epoch, now: Date.parse(now) }
  return newestHead
}
const clients: Client[] = []

function follow(port: number, nth: number, onFirst: () => void): void {
  const from = address(nth)
  const client: Client = { live: false, stale: false, seq: -1 }
  let epoch = ''
  let attempt = 0
  let asking = false
  let again = false
  let wire: Wire | null = null
  let poll: NodeJS.Timeout | undefined
  let silence: NodeJS.Timeout | undefined
  clients.push(client)

  function inStep(): void {
    client.stale = false
    clearTimeout(silence)
    silence = setTimeout(becomeStale, STALE_AFTER_MS)
  }
  function becomeStale(): void {
    client.stale = true
    pollIn(Math.random() * SPREAD_MS)
    if (!wire) return
    const given = wire
    wire = null
    given.socket.destroy()
    lose()
    setTimeout(open, 500 + Math.random() * SPREAD_MS)
  }
  async function ask(): Promise<void> {
    for (let head = Number.POSITIVE_INFINITY; client.seq < head; ) {
      const page = await fetchPage({ port, from, after: client.seq, epoch })
      head = page.head
      if (page.isEmpty) break
      // A frame may have come meanwhile and told the same.
      if (page.seq <= client.seq) continue
      if (page.prev !== client.seq) throw new Error(`a page after ${page.prev} for a client at ${client.seq}`)
      client.seq = page.seq
    }
    inStep()
  }
  async function catchUp(): Promise<void> {
    if (client.seq < 0) return
    again = asking
    if (asking) return
    asking = true
    try {
      do {
        again = false
        await ask()
      } while (again)
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('a page after')) wrong(error.message)
      if (client.live) pollIn(1_000 + Math.random() * 1_000)
    } finally {
      asking = false
    }
  }
  function pollIn(ms: number): void {
    clearTimeout(poll)
    poll = setTimeout(() => {
      if (!client.live || client.stale) pollIn(around(POLL_MS))
      void catchUp()
    }, ms)
  }
  function takeHead(seq: number, text: string): void {
    const head = headOf(text)
    epoch = head.epoch
    attempt = 0
    client.live = true
    if (client.seq < 0) {
      client.seq = seq
      onFirst()
    }
    if (seq !== client.seq) void catchUp()
    else if (Date.now() - head.now > LATE_MS) pollIn(Math.random() * 1_000)
    else {
      clearTimeout(poll)
      inStep()
    }
  }
  function lose(): void {
    if (client.live) pollIn(around(POLL_MS / 2))
    client.live = false
  }
  function open(): void {
    const late = setTimeout(() => mine.socket.destroy(), LET_IN_WITHIN_MS)
    const mine: Wire = openWire(
      { host: '127.0.0.1', port, path: '/socket.io/?EIO=4&transport=websocket', from },
      {
        onOpen: () => undefined,
        onText(payload) {
          if (payload[0] === MESSAGE && payload[1] === EVENT) {
            clearTimeout(late)
            const frame = readFrame(payload)
            if (!frame.events) takeHead(frame.seq, frame.text)
            else if (frame.prev === client.seq) client.seq = frame.seq
            else if (frame.seq > client.seq) void catchUp()
          } else if (payload[0] === PING) mine.say(PONG)
          else if (payload[0] === OPEN) mine.say(CONNECT)
        },
        onEnd() {
          clearTimeout(late)
          if (wire !== mine) return
          wire = null
          lose()
          setTimeout(open, pause(attempt))
          attempt += 1
        },
      },
    )
    wire = mine
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
  const live = clients.filter((client) => client.live && !client.stale)
  say({ told: 'look', live: live.length, inStep: live.filter(({ seq }) => seq === order.seq).length })
})
