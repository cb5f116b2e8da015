/**
 * How soon the last of many clients has a change, and what a client costs.
 *
 * The real server (its PostgreSQL with it) on one core, the swarm on the other:
 * lean clients that speak Engine.IO and Socket.IO by hand, each from an address of
 * its own and each folding the log by seq. Beside it, in turns, a bare `ws` server
 * that frames the same text once and writes it to as many clients in one loop.
 * Both are timed from what wakes them (the database's notification; the message
 * with the text) to the last client having read it.
 *
 * npm run bench -- fan-out [--clients=10000 --rounds=15 --publishes=20]
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { databaseUrlOf } from '../support/database-url'
import { startServer } from '../support/start-server'
import type { BareOrder, BareWord } from './support/bare-broadcast'
import { goal, median, quantile, show } from './support/figures'
import { startHelper } from './support/helper'
import { hearLog } from './support/log-bell'
import { cpuOf, kernelMemory, memoryOf } from './support/memory'
import { monotonic } from './support/monotonic'
import { onCore, pinned, SERVER_CORE } from './support/pin'
import { type Act, createActs } from './support/province-acts'
import { reachedAt } from './support/reached'
import type { Reached, SwarmOrder, SwarmWord } from './support/swarm/messages'

const { values } = parseArgs({
  strict: false,
  options: {
    clients: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '15' },
    publishes: { type: 'string', default: '20' },
  },
})
const [clients, rounds, publishes] = [values.clients, values.rounds, values.publishes].map(Number) as [
  number,
  number,
  number,
]
const SETTLE_MS = 3_000
const PAUSE_MS = 250
const startSwarm = () => startHelper<SwarmOrder, SwarmWord>('./swarm/main.ts')

console.log(`${clients} clients; ${pinned()}`)
const server = await onCore(SERVER_CORE, () => startServer('demo'))
const serverPid = server.process().pid ?? 0
const bare = await onCore(SERVER_CORE, async () => startHelper<BareOrder, BareWord>('./bare-broadcast.ts'))
const [swarm, bareSwarm] = [startSwarm(), startSwarm()]
const bell = await hearLog(databaseUrlOf(server))
try {
  const act = createActs(server)
  await act(1)
  await sleep(SETTLE_MS)

  const before = { own: memoryOf(serverPid), kernel: kernelMemory() }
  const port = Number(new URL(server.url).port)
  swarm.tell({ do: 'connect', kind: 'socket.io', port, clients, addressFrom: 1 })
  const connected = await swarm.hear('connected', 180_000)
  await sleep(SETTLE_MS)
  const after = { own: memoryOf(serverPid), kernel: kernelMemory() }
  const own = (after.own - before.own) / clients
  // Both ends of each connection are on this machine, and the kernel holds as much for one as for the other.
  const kernel = (after.kernel - before.kernel) / clients / 2
  console.log(`${connected.clients} let in within ${show(connected.ms / 1000)} s`)

  const { port: barePort } = await bare.hear('port')
  bareSwarm.tell({ do: 'connect', kind: 'bare', port: barePort, clients, addressFrom: 1 + clients })
  await bareSwarm.hear('connected', 180_000)

  async function productRound(communes: number): Promise<{ reached: Reached; woken: number } & Act> {
    bell.arm()
    const done = await act(communes)
    const reached = await reachedAt(swarm, done.seqs.at(-1))
    return { ...done, reached, woken: Math.min(bell.rung(), reached.first) }
  }
  async function bareRound(text: string): Promise<{ reached: Reached; woken: number }> {
    const woken = monotonic()
    bare.tell({ do: 'broadcast', text })
    return { reached: await bareSwarm.hear('reached'), woken }
  }

  const cpu = { product: 0, bare: 0, swarm: 0 }
  const times: { product: number; bare: number; spread: number; bareSpread: number }[] = []
  for (let round = -2; round < rounds; round += 1) {
    const [productBegun, swarmBegun] = [cpuOf(serverPid), cpuOf(swarm.pid)]
    const product = await productRound(1)
    await sleep(PAUSE_MS)
    const [productCpu, swarmCpu, bareBegun] = [cpuOf(serverPid), cpuOf(swarm.pid), cpuOf(bare.pid)]
    const plain = await bareRound(product.reached.text)
    await sleep(PAUSE_MS)
    // The first two rounds warm both up.
    if (round < 0) continue
    cpu.product += productCpu - productBegun
    cpu.swarm += swarmCpu - swarmBegun
    cpu.bare += cpuOf(bare.pid) - bareBegun
    times.push({
      product: product.reached.last - product.woken,
      bare: plain.reached.last - plain.woken,
      spread: product.reached.last - product.reached.first,
      bareSpread: plain.reached.last - plain.reached.first,
    })
  }
  const column = (name: keyof (typeof times)[number]) => times.map((time) => time[name])
  const range = (numbers: number[]) =>
    `${show(median(numbers))} ms (${show(Math.min(...numbers))}–${show(Math.max(...numbers))})`
  console.log(`\nlast of ${clients}, from what wakes the server, ${rounds} turns each, median and range`)
  console.log(`  product   ${range(column('product'))}`)
  console.log(`  bare ws   ${range(column('bare'))}`)
  console.log(`  from the first client to the last: ${range(column('spread'))} against ${range(column('bareSpread'))}`)
  console.log(
    `  processor a turn: product ${show(cpu.product / rounds)} ms (publishing included), bare ${show(cpu.bare / rounds)} ms, swarm ${show(cpu.swarm / rounds)} ms`,
  )
  goal('median ratio to the bare loop', median(times.map((time) => time.product / time.bare)), 1.3)

  for (const communes of [1, 109]) {
    const late: number[] = []
    const whole: number[] = []
    for (let nth = 0; nth < publishes; nth += 1) {
      const { reached, asked, answered } = await productRound(communes)
      late.push(Math.max(0, reached.last - answered))
      whole.push(reached.last - asked)
      await sleep(PAUSE_MS)
    }
    console.log(
      `\n${publishes} decisions for ${communes} communes: request to last client p50 ${show(median(whole))} ms, p99 ${show(quantile(whole, 0.99))} ms; answer to last client p50 ${show(median(late))} ms (0 where the answer came later)`,
    )
    goal('answer to last client, p99', quantile(late, 0.99), 500, ' ms')
  }

  console.log(`\nmemory a client: ${show(own / 1024)} KB of the process, ${show(kernel / 1024)} KB of the kernel`)
  goal('memory a client, kernel included', (own + kernel) / 1024, 26, ' KB')
  swarm.tell({ do: 'count' })
  const count = await swarm.hear('count')
  if (count.lost > 0) throw new Error(`${count.lost} clients were lost`)
  console.log(`${count.frames} frames folded by ${count.clients} clients, none missing, none out of order`)
} finally {
  await bell.stop()
  await Promise.all([swarm.stop(), bareSwarm.stop(), bare.stop()])
  await server.remove()
}
