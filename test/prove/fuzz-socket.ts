/**
 * The real server's socket against clients that speak nonsense: raw WebSocket
 * connections send mutated frames of Engine.IO and Socket.IO, text and binary, alone
 * and in bursts, and mutated handshakes. The server must cut them off or pay them no
 * heed; a good client beside them must keep its connection and hear its heads.
 *
 * node --import tsx test/prove/fuzz-socket.ts [--seed=1] [--rounds=30000] [--from=0]
 */
import { io } from 'socket.io-client'
import { WebSocket } from 'ws'
import { needMetric } from '../support/metrics'
import { startFuzzServer } from './support/fuzz-server'
import { fuzzedBytes } from './support/mutate-bytes'
import { fuzzedText } from './support/mutate-text'
import { type Random, randomOf } from './support/random'

const flag = (name: string) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3)
const seed = Number(flag('seed') ?? 1)
const rounds = Number(flag('rounds') ?? 30_000)
const from = Number(flag('from') ?? 0)

const AT_ONCE = 24
const PATIENCE_MS = 10_000
/** How long a connection is left to see what comes of its frames. */
const LOOK_MS = 15
const PACKETS = [
  '40',
  '40{"token":"a"}',
  '42["events",{"epoch":"e","events":[]}]',
  '42["head"]',
  '421["x",1]',
  '431[]',
  '41',
  '44{"message":"x"}',
  '451-["x",{"_placeholder":true,"num":0}]',
  '40/admin,',
  '42/admin,["x"]',
  '2',
  '2probe',
  '3',
  '3probe',
  '5',
  '6',
  '1',
  '0{"sid":"a"}',
  '4',
  '',
  '49',
  '4 2[]',
  '42{"__proto__":{}}',
  '42["__proto__"]',
  '42["connect"]',
  '42["disconnect"]',
]
const WORDS = [
  '4',
  '2',
  '0',
  '[',
  ']',
  '{',
  '}',
  '"',
  ',',
  '/',
  '-',
  '1e999',
  'null',
  '_placeholder',
  '__proto__',
  'disconnect',
  'error',
  '\\u0000',
]
const QUERIES = [
  'EIO=4&transport=websocket',
  'EIO=3&transport=websocket',
  'EIO=4&transport=polling',
  'EIO=4&transport=websocket&sid=x',
  'EIO=4',
  'transport=websocket&EIO=4&b64=1',
  'EIO=4&transport=webtransport',
]

type Frame = string | Buffer
function makeFrame(random: Random): Frame {
  if (random.percent(12))
    return Buffer.from(
      fuzzedBytes(
        random,
        PACKETS.map((packet) => Buffer.from(packet)).filter(({ length }) => length > 0),
      ),
    )
  if (random.percent(2)) return '4'.repeat(15_000 + random.below(4_000))
  return random.percent(40) ? random.pick(PACKETS) : fuzzedText(random, PACKETS, WORDS, 4_000)
}

let sent = 0
let opened = 0
let refused = 0
let hung = 0
/** One client: a handshake, often a good one, then frames until it is cut off or has none left. */
function client(url: string, random: Random): Promise<void> {
  const query = random.percent(92)
    ? QUERIES[0]
    : random.percent(50)
      ? random.pick(QUERIES)
      : fuzzedText(random, QUERIES, WORDS, 200).replace(/[^\x21-\x7e]|#/g, '')
  const frames = Array.from({ length: 1 + random.below(8) }, () => makeFrame(random))
  const isBinary = random.percent(10)
  return new Promise((done) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?${query}`, { perMessageDeflate: false })
    const timer = setTimeout(() => {
      hung += 1
      socket.terminate()
      done()
    }, PATIENCE_MS)
    socket.on('open', async () => {
      opened += 1
      for (const frame of frames) {
        if (socket.readyState !== WebSocket.OPEN) break
        socket.send(frame, { binary: isBinary || typeof frame !== 'string' })
        sent += 1
        if (random.percent(30)) await new Promise((wake) => setTimeout(wake, 1))
      }
      setTimeout(() => socket.terminate(), LOOK_MS)
    })
    socket.on('unexpected-response', (_, response) => {
      refused += 1
      if ((response.statusCode ?? 0) >= 500) hung += 1
      response.resume()
      socket.terminate()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearTimeout(timer)
      done()
    })
  })
}

console.log(`seed ${seed}; ${rounds} frames from raw clients, ${AT_ONCE} at a time, beside one good client`)
const fuzz = await startFuzzServer(1)
const { server } = fuzz
const good = io(server.url, { transports: ['websocket'], reconnection: false })
const heads: number[] = []
let lost = 0
good.on('head', () => heads.push(performance.now()))
good.on('disconnect', () => (lost += 1))
await new Promise<void>((done) => good.once('head', () => done()))

const begun = performance.now()
let next = from
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    while (sent < rounds) {
      const nth = next
      next += 1
      await client(server.url, randomOf(seed, nth))
    }
  }),
)
const seconds = (performance.now() - begun) / 1_000
const gaps = heads.slice(1).map((at, nth) => at - (heads[nth] ?? at))
const silence = Math.max(performance.now() - (heads.at(-1) ?? 0), ...gaps) / 1_000
const connections = await needMetric(server.url, 'zonemap_socket_connections')
const isAlive = server.process().exitCode === null && (await fetch(`${server.url}/readyz`)).status === 200
const isGoodThere = good.connected && lost === 0
good.disconnect()
await fuzz.stop()

console.log(
  `${sent} frames over ${opened} connections (${refused} handshakes refused) in ${seconds.toFixed(0)} s (${Math.round(sent / seconds)} frames/s); longest silence of the good client ${silence.toFixed(1)} s; connections counted afterwards ${connections}`,
)
if (hung > 0) console.log(`  ${hung} clients were neither cut off nor let go within ten seconds, or answered 500`)
if (!isGoodThere) console.log('  the good client lost its connection')
if (!isAlive) console.log('  the server has ended or is not ready')
const isHeld = hung === 0 && isGoodThere && isAlive
console.log(isHeld ? 'held' : 'MISSED')
process.exit(isHeld ? 0 : 1)
