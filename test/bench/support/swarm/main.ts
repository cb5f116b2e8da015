/** Many lean clients in one process, each folding the log by seq; started by a bench, spoken to by messages. */
import { quantile } from '../figures'
import { monotonic } from '../monotonic'
import { createFrameReader, type LogFrame } from './frames'
import type { SwarmOrder, SwarmWord } from './messages'
import { clientFrame, openWire, type Wire } from './wire'

/** Handshakes under way at once. */
const AT_ONCE = 100
const CONNECT = clientFrame('40')
const PONG = clientFrame('3')
const [OPEN, PING, MESSAGE, EVENT, REFUSED] = ['0', '2', '4', '2', '4'].map((sign) => sign.charCodeAt(0))

const say = (word: SwarmWord) => void process.send?.(word)
const wrong = (words: string) => say({ told: 'wrong', words })

let ready = 0
let lost = 0
let frames = 0
const arrivals = new Map<number, { times: Float64Array; count: number }>()

/** Each client from an address of its own, as it would be. */
const address = (nth: number) => `127.${1 + (nth >> 16)}.${(nth >> 8) & 255}.${nth & 255}`

function arrived(frame: LogFrame): void {
  let at = arrivals.get(frame.seq)
  if (!at) {
    at = { times: new Float64Array(ready), count: 0 }
    arrivals.set(frame.seq, at)
  }
  at.times[at.count] = monotonic()
  at.count += 1
  if (at.count < ready) return
  arrivals.delete(frame.seq)
  const { times } = at
  const { seq, text } = frame
  say({
    told: 'reached',
    seq,
    clients: ready,
    first: times[0] ?? Number.NaN,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    last: times.at(-1) ?? Number.NaN,
    text,
  })
}
/** The same event must be the same for everybody, whichever server told it and in whatever frame. */
const told = new Map<number, string>()
const readFrame = createFrameReader(({ digests }) => {
  for (const [seq, digest] of digests) {
    if ((told.get(seq) ?? digest) !== digest) wrong(`two different events at ${seq}`)
    told.set(seq, digest)
  }
})
const standing = new Map<Wire, number>()

function connectOne(order: Extract<SwarmOrder, { do: 'connect' }>, nth: number): Promise<void> {
  return new Promise((done) => {
    let seq = -1
    let isReady = false
    const become = () => {
      if (isReady) return
      isReady = true
      ready += 1
      done()
    }
    function fold(payload: Buffer): void {
      const frame = readFrame(payload)
      if (!frame.events) {
        if (seq >= 0 && frame.seq !== seq) wrong(`a head at ${frame.seq} for a client at ${seq}`)
        seq = frame.seq
        standing.set(wire, seq)
        become()
        return
      }
      if (seq >= 0 && frame.prev !== seq) wrong(`events after ${frame.prev} for a client at ${seq}`)
      seq = frame.seq
      standing.set(wire, seq)
      frames += 1
      arrived(frame)
    }
    const wire: Wire = openWire(
      {
        host: '127.0.0.1',
        port: order.port,
        path: order.kind === 'bare' ? '/' : '/socket.io/?EIO=4&transport=websocket',
        from: address(order.addressFrom + nth),
      },
      {
        onOpen: () => order.kind === 'bare' && become(),
        onText(payload) {
          if (payload[0] === MESSAGE && payload[1] === EVENT) fold(payload)
          else if (payload[0] === PING) wire.say(PONG)
          else if (payload[0] === OPEN) wire.say(CONNECT)
          else if (payload[0] === MESSAGE && payload[1] === REFUSED) wrong(`refused: ${payload}`)
        },
        onEnd() {
          if (!isReady) return wrong(`client ${nth} was not let in`)
          lost += 1
          ready -= 1
          standing.delete(wire)
        },
      },
    )
  })
}

async function connect(order: Extract<SwarmOrder, { do: 'connect' }>): Promise<void> {
  const begun = performance.now()
  let next = 0
  const worker = async () => {
    while (next < order.clients) {
      next += 1
      await connectOne(order, next)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  say({ told: 'connected', clients: ready, ms: performance.now() - begun })
}

process.on('uncaughtException', (error) => wrong(error.stack ?? String(error)))
process.on('disconnect', () => process.exit(0))
process.on('message', (order: SwarmOrder) => {
  if (order.do === 'connect') void connect(order)
  else {
    const seqs = [...standing.values()]
    const [lowest, highest] = [seqs.reduce((a, b) => Math.min(a, b)), seqs.reduce((a, b) => Math.max(a, b))]
    say({ told: 'count', clients: ready, lost, frames, lowest, highest })
  }
})
