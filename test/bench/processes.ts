/**
 * One, two and four server processes on one PostgreSQL: do all tell the same, and
 * what does a further process add?
 *
 * One server has the database and takes the decisions; the others, on the same
 * database, have the clients, evenly. First several decisions go out at once, so
 * that the relays find them in different portions: every client must end at the
 * same seq by an unbroken chain of the same events. Then, for each number of
 * processes, decisions at a steady pace: processor time of the busiest process for
 * each of them beyond what it uses at rest, which says what a core of its own could
 * do, and the time from the first client to the last. With four cores or more each
 * process has one of its own; with two, all servers share the first, and only the
 * processor time tells.
 *
 * npm run bench -- processes [--clients=10000 --decisions=25 --most=4]
 */
import { cpus } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { databaseUrlOf } from '../support/database-url'
import { type RunningServer, startServer } from '../support/start-server'
import { median, show, sum } from './support/figures'
import { type Helper, startHelper } from './support/helper'
import { cpuOf } from './support/memory'
import { onCore, pinned, SERVER_CORE, SWARM_CORE } from './support/pin'
import { createActs } from './support/province-acts'
import { reachedAt } from './support/reached'
import type { SwarmOrder, SwarmWord } from './support/swarm/messages'

const { values } = parseArgs({
  strict: false,
  options: {
    clients: { type: 'string', default: '10000' },
    decisions: { type: 'string', default: '25' },
    most: { type: 'string', default: '4' },
  },
})
const [clients, decisions, most] = [values.clients, values.decisions, values.most].map(Number) as [
  number,
  number,
  number,
]
/** One and two in turns, since a process that has run for longer is quicker. */
const NUMBERS = [1, 2, 1, 2, 4].filter((processes) => processes <= most)
/** Communes of each of the decisions that go out at once. */
const COMMUNES = 20
const AT_ONCE = 8
/** As long as from one head to the next. */
const REST_MS = 5_000
const PACE_MS = 400
const WARM_UP = 25
const PATIENCE_MS = 60_000
const FURTHER = SWARM_CORE + 1
const cores = cpus().length
const coreFor = (nth: number) => (cores >= FURTHER + 2 ? FURTHER + (nth % (cores - FURTHER)) : SERVER_CORE)
const pidOf = (server: RunningServer) => server.process().pid ?? 0

console.log(`${clients} clients; ${pinned()}; ${cores} cores`)
const first = await onCore(SERVER_CORE, () => startServer('demo'))
const act = createActs(first)
const further: RunningServer[] = []

async function connectTo(servers: readonly RunningServer[]): Promise<Helper<SwarmOrder, SwarmWord>> {
  const swarm = startHelper<SwarmOrder, SwarmWord>('./swarm/main.ts')
  const share = Math.floor(clients / servers.length)
  for (const [nth, server] of servers.entries()) {
    const port = Number(new URL(server.url).port)
    swarm.tell({ do: 'connect', kind: 'socket.io', port, clients: share, addressFrom: 1 + nth * share })
    await swarm.hear('connected', 180_000)
  }
  return swarm
}
/** Several decisions at once; waits until every client is at the last of them. A gap or two different events fail by themselves. */
async function sameOrder(swarm: Helper<SwarmOrder, SwarmWord>): Promise<void> {
  const acts = await Promise.all(Array.from({ length: AT_ONCE }, () => act(COMMUNES)))
  const seq = Math.max(...acts.flatMap(({ seqs }) => seqs))
  const until = performance.now() + PATIENCE_MS
  for (;;) {
    swarm.tell({ do: 'count' })
    const { lowest, highest, lost } = await swarm.hear('count')
    if (lowest === seq && highest === seq && lost === 0) return
    if (performance.now() > until || highest > seq || lost > 0)
      throw new Error(`clients stand between ${lowest} and ${highest}, not at ${seq}; ${lost} lost`)
    await sleep(100)
  }
}
/** Processor time of each server until something is over, ms, and how long that took. */
async function used(servers: readonly RunningServer[], something: () => Promise<unknown>) {
  const [before, begun] = [servers.map((server) => cpuOf(pidOf(server))), performance.now()]
  await something()
  return {
    cpu: servers.map((server, nth) => cpuOf(pidOf(server)) - (before[nth] ?? 0)),
    ms: performance.now() - begun,
  }
}
/** Decisions at a steady pace: processor time of the busiest server for each beyond what it uses at rest, ms, and how long the fan-out took. */
async function measure(swarm: Helper<SwarmOrder, SwarmWord>, servers: readonly RunningServer[]) {
  const spreads: number[] = []
  async function decide(times: number): Promise<void> {
    for (let nth = 0; nth < times; nth += 1) {
      const next = performance.now() + PACE_MS
      const { seqs } = await act(1)
      const reached = await reachedAt(swarm, seqs.at(-1))
      spreads.push(reached.last - reached.first)
      await sleep(Math.max(0, next - performance.now()))
    }
  }
  await decide(WARM_UP)
  spreads.length = 0
  const rest = await used(servers, () => sleep(REST_MS))
  const busy = await used(servers, () => decide(decisions))
  const each = busy.cpu.map((cpu, nth) => (cpu - ((rest.cpu[nth] ?? 0) / rest.ms) * busy.ms) / decisions)
  return { busiest: Math.max(...each), spread: median(spreads) }
}

try {
  for (let nth = 0; nth < most; nth += 1)
    further.push(await onCore(coreFor(nth), () => startServer('main', { DATABASE_URL: databaseUrlOf(first) })))

  const results: { processes: number; busiest: number; spread: number }[] = []
  for (const processes of NUMBERS) {
    const servers = further.slice(0, processes)
    const swarm = await connectTo(servers)
    try {
      await sameOrder(swarm)
      results.push({ processes, ...(await measure(swarm, servers)) })
      const { busiest, spread } = results.at(-1) ?? { busiest: Number.NaN, spread: Number.NaN }
      console.log(
        `${processes} processes: same events in the same order for all; busiest process ${show(busiest)} ms of processor a decision, first client to last ${show(spread)} ms`,
      )
    } finally {
      await swarm.stop()
    }
  }
  const mean = (processes: number, of: 'busiest' | 'spread') => {
    const turns = results.filter((result) => result.processes === processes)
    if (turns.length === 0) throw new Error('One process says nothing of a second: --most=2 at least.')
    return sum(turns.map((turn) => turn[of])) / turns.length
  }
  const byCores = mean(1, 'busiest') / mean(2, 'busiest')
  console.log(
    `\n${byCores >= 1.8 ? 'held   ' : 'MISSED '} capacity from one process to two, by processor time: ${show(byCores)} (goal: at least 1.8)`,
  )
  if (coreFor(0) === coreFor(1))
    console.log(`        not shown: the same by the clock, as ${cores} cores leave no second one to a second server`)
  else console.log(`        by the clock, first client to last: ${show(mean(1, 'spread') / mean(2, 'spread'))}`)
} finally {
  for (const server of further) await server.remove()
  await first.remove()
}
