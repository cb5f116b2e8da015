/**
 * How soon all clients are back, and in step, after the server was killed (-9) and
 * started anew, and how many queries of the database that costs.
 *
 * Most clients are lean ones that come back by the rules of the browser's (the
 * library's pauses with their jitter, polling meanwhile, fetching what was missed)
 * and fold the log by seq; some are the browser's own, with its board store and
 * `followLog`. They share one core; the real server and its PostgreSQL have the
 * other. While they come back a decision for every commune is published, so that
 * whoever came before it gets it by socket and whoever comes after has to fetch
 * it. Queries are the transactions that PostgreSQL counts; beside them, the same
 * restart and the same seconds without any client.
 *
 * npm run bench -- return [--clients=10000 --own=300]
 */
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { boardSchema } from '../../lib/domain/board-schema'
import { databaseUrlOf } from '../support/database-url'
import { startServer } from '../support/start-server'
import { transactionsOf } from './support/database-work'
import { goal, show, sum } from './support/figures'
import type { FollowersOrder, FollowersWord } from './support/followers/messages'
import { startHelper } from './support/helper'
import { cpuOf } from './support/memory'
import { monotonic } from './support/monotonic'
import { onCore, pinned, SERVER_CORE } from './support/pin'
import { createActs } from './support/province-acts'
import type { ReturnersOrder, ReturnersWord } from './support/returners/messages'

const { values } = parseArgs({
  strict: false,
  options: { clients: { type: 'string', default: '10000' }, own: { type: 'string', default: '300' } },
})
const [clients, wanted] = [values.clients, values.own].map(Number) as [number, number]
const own = Math.min(wanted, clients - 1)
const ALL_COMMUNES = 109
const LOOK_EVERY_MS = 200
const PATIENCE_MS = 120_000
const GOAL_S = 30

console.log(`${clients} clients, ${own} of them the browser's own; ${pinned()}`)
const server = await onCore(SERVER_CORE, () => startServer('demo'))
const browsers = startHelper<FollowersOrder, FollowersWord>('./followers/main.ts')
const lean = startHelper<ReturnersOrder, ReturnersWord>('./returners/main.ts')
const groups = [browsers, lean]
const act = createActs(server)

async function look(seq: number, zones = false) {
  browsers.tell({ do: 'look', seq, zones })
  lean.tell({ do: 'look', seq })
  const words = await Promise.all([browsers.hear('look'), lean.hear('look')])
  return {
    live: sum(words.map((word) => word.live)),
    inStep: sum(words.map((word) => word.inStep)),
    zones: new Set(words[0].zones),
  }
}
/** Waits until all are in step at a seq; the time when half of them, and all, were. */
async function allAt(seq: number): Promise<{ half: number; all: number }> {
  const until = monotonic() + PATIENCE_MS
  let half = Number.NaN
  for (;;) {
    const { inStep, live } = await look(seq)
    if (Number.isNaN(half) && inStep >= clients / 2) half = monotonic()
    if (inStep === clients) return { half, all: monotonic() }
    if (monotonic() > until) throw new Error(`${inStep} of ${clients} in step, ${live} live: some never came back`)
    await sleep(LOOK_EVERY_MS)
  }
}
/** Kills and starts the server, publishes for every commune as soon as it answers, and waits for `back`. */
async function fall(back: (seq: number) => Promise<unknown>) {
  const before = await transactionsOf(databaseUrlOf(server))
  const killed = monotonic()
  await server.kill('SIGKILL')
  await onCore(SERVER_CORE, () => server.restart())
  const up = monotonic()
  const swarmUsed = () => sum(groups.map((group) => cpuOf(group.pid)))
  const swarmBefore = swarmUsed()
  const { seqs } = await act(ALL_COMMUNES)
  const seq = seqs.at(-1) ?? 0
  await back(seq)
  const over = monotonic()
  // The server's counts from its start, which costs the same with and without clients.
  const cpu = { server: cpuOf(server.process().pid ?? 0), swarm: swarmUsed() - swarmBefore }
  return { killed, up, over, seq, cpu, queries: (await transactionsOf(databaseUrlOf(server))) - before }
}

try {
  browsers.tell({ do: 'follow', url: server.url, clients: own })
  lean.tell({ do: 'follow', port: Number(new URL(server.url).port), clients: clients - own, addressFrom: 1 })
  const board = async () => boardSchema.parse(await (await fetch(`${server.url}/api/v1/board`)).json())
  await Promise.all([browsers.hear('followed', PATIENCE_MS), lean.hear('followed', PATIENCE_MS)])
  await allAt((await board()).seq)

  let reached = { half: Number.NaN, all: Number.NaN }
  const fallen = await fall(async (seq) => {
    reached = await allAt(seq)
  })
  const { zones } = await board()
  const held = (await look(fallen.seq, true)).zones
  const right = createHash('sha256').update(JSON.stringify(zones)).digest('base64url')
  if (held.size !== 1 || !held.has(right)) throw new Error('Some clients hold other zones than the server.')
  const seconds = (to: number) => show((to - fallen.killed) / 1000)
  console.log(`all ${clients} are in step with the server's board at seq ${fallen.seq}`)
  console.log(
    `after kill -9: server up again ${seconds(fallen.up)} s, half in step ${seconds(reached.half)} s, all ${seconds(reached.all)} s`,
  )

  await Promise.all(groups.map((group) => group.stop()))
  groups.length = 0
  const alone = await fall(() => sleep(fallen.over - fallen.up))
  console.log(
    `processor for each client: ${show((fallen.cpu.server - alone.cpu.server) / clients)} ms of the server, ${show(fallen.cpu.swarm / clients)} ms of its own`,
  )
  console.log(`queries: ${fallen.queries} with ${clients} clients, ${alone.queries} for the same restart with none`)
  goal('all back and in step after kill -9', (reached.all - fallen.killed) / 1000, GOAL_S, ' s')
  goal('queries for each client that came back', (fallen.queries - alone.queries) / clients, 0.05)
} finally {
  await Promise.all(groups.map((group) => group.stop()))
  await server.remove()
}
