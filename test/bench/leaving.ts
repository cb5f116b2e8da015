/**
 * How the clients of a server leave and come back when it is asked to stop, beside
 * how they do when it is killed: real clients with the retries of our own, on one
 * server that is started again at once.
 *
 *   npm run bench -- leaving [--clients=2000]
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { io, type Socket } from 'socket.io-client'
import { RETRY } from '@/lib/realtime/socket-client'
import { type RunningServer, startServer } from '../support/start-server'

const clients = Number(/--clients=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 2_000)
const AT_ONCE = 100
const WINDOW_MS = 100
const BACK_PATIENCE_MS = 60_000
/** Of all clients, those that may knock within one tenth of a second. */
const MOST_AT_ONCE = 0.1

type Client = { socket: Socket; lostAt: number; knockedAt: number; backAt: number }

async function connect(url: string): Promise<Client[]> {
  const all: Client[] = []
  while (all.length < clients) {
    const some = Array.from({ length: Math.min(AT_ONCE, clients - all.length) }, () => {
      const socket = io(url, {
        path: '/socket.io',
        transports: ['websocket'],
        forceNew: true,
        timeout: 6_000,
        ...RETRY,
      })
      const client: Client = { socket, lostAt: 0, knockedAt: 0, backAt: 0 }
      socket.on('disconnect', (reason) => {
        client.lostAt = performance.now()
        if (reason === 'io server disconnect') throw new Error('This client would not come back by itself.')
      })
      socket.io.on('reconnect_attempt', () => {
        client.knockedAt ||= performance.now()
      })
      socket.on('connect', () => {
        client.backAt = performance.now()
      })
      return client
    })
    await Promise.all(some.map(({ socket }) => new Promise((done) => socket.once('head', done))))
    all.push(...some)
  }
  return all
}

function peak(times: readonly number[]): number {
  const windows = new Map<number, number>()
  for (const time of times) {
    const window = Math.floor(time / WINDOW_MS)
    windows.set(window, (windows.get(window) ?? 0) + 1)
  }
  return Math.max(...windows.values())
}
const spanMs = (times: readonly number[]) => Math.round(Math.max(...times) - Math.min(...times))
const percent = (part: number) => `${((100 * part) / clients).toFixed(1)} %`

async function round(server: RunningServer, all: readonly Client[], signal: 'SIGTERM' | 'SIGKILL') {
  for (const client of all) Object.assign(client, { lostAt: 0, knockedAt: 0, backAt: 0 })
  const begun = performance.now()
  await server.kill(signal)
  const ended = performance.now()
  const code = server.process().exitCode
  await server.restart()
  const ready = performance.now()
  const isBack = ({ backAt, lostAt }: Client) => backAt > lostAt && lostAt > 0
  while (!all.every(isBack) && performance.now() - ready < BACK_PATIENCE_MS) await sleep(50)
  const knocks = all.map(({ knockedAt }) => knockedAt)
  return {
    signal,
    code,
    away: all.filter((client) => !isBack(client)).length,
    stopMs: Math.round(ended - begun),
    leftMs: spanMs(all.map(({ lostAt }) => lostAt)),
    knockMs: spanMs(knocks),
    peak: peak(knocks),
    backMs: Math.round(Math.max(...all.map(({ backAt }) => backAt)) - ready),
  }
}

console.log(
  `${clients} clients. Method: connected, then the server is asked to stop (SIGTERM), started again, and when all`,
)
console.log('are back killed (SIGKILL) and started again; "knock" is a client’s first try to come back.')
const server = await startServer('demo')
try {
  const all = await connect(server.url)
  const asked = await round(server, all, 'SIGTERM')
  const killed = await round(server, all, 'SIGKILL')
  for (const one of [asked, killed]) {
    console.log(
      `${one.signal}: ended in ${one.stopMs} ms with ${one.code ?? one.signal}; left within ${one.leftMs} ms;`,
    )
    console.log(
      `  knocked within ${one.knockMs} ms, at most ${one.peak} in a tenth of a second (${percent(one.peak)});`,
    )
    console.log(`  all back ${one.backMs} ms after the new one was there, ${one.away} never`)
  }
  const isSpread = asked.peak <= MOST_AT_ONCE * clients
  console.log(
    `no more than ${percent(MOST_AT_ONCE * clients)} knock in a tenth of a second: ${isSpread ? 'held' : 'MISSED'}`,
  )
  for (const { socket } of all) socket.disconnect()
  if (asked.code !== 0 || asked.away > 0 || killed.away > 0) process.exitCode = 1
} finally {
  await server.remove()
}
