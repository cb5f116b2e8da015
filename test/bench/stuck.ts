/**
 * What clients that stop reading do to the others, and to the server.
 *
 * Lean clients fold the log and say how late each of them has each change; one in
 * a hundred more are the browser's own, in processes that are stopped (SIGSTOP)
 * with their connections open, as a suspended device is. Decisions for every
 * commune go out before, while they are stopped, and after; the first and the last
 * stretch together are what the middle one is compared with. Then the stopped
 * ones go on, and must be in step with the server's board. A kernel takes some
 * megabytes for a reader that does not read before the server has to hold any.
 *
 * npm run bench -- stuck [--clients=2000 --decisions=40]
 */
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { boardSchema } from '../../lib/domain/board-schema'
import { needMetric } from '../support/metrics'
import { startServer } from '../support/start-server'
import { goal, median, show } from './support/figures'
import type { FollowersOrder, FollowersWord } from './support/followers/messages'
import { startHelper } from './support/helper'
import { kernelMemory, memoryOf } from './support/memory'
import { onCore, pinned, SERVER_CORE } from './support/pin'
import { createActs } from './support/province-acts'
import { reachedAt } from './support/reached'
import type { SwarmOrder, SwarmWord } from './support/swarm/messages'

const { values } = parseArgs({
  strict: false,
  options: { clients: { type: 'string', default: '2000' }, decisions: { type: 'string', default: '40' } },
})
const [clients, decisions] = [values.clients, values.decisions].map(Number) as [number, number]
const stuck = Math.max(1, Math.round(clients / 100))
const ALL_COMMUNES = 109
/** Decisions after which the stopped ones must have been noticed. */
const MOST = 400
const PATIENCE_MS = 60_000
const MB = 1024 * 1024

console.log(`${clients} clients that read, ${stuck} that stop; ${pinned()}`)
const server = await onCore(SERVER_CORE, () => startServer('demo'))
const serverPid = server.process().pid ?? 0
const swarm = startHelper<SwarmOrder, SwarmWord>('./swarm/main.ts')
const sleepers = startHelper<FollowersOrder, FollowersWord>('./followers/main.ts')
const act = createActs(server)

const metric = (name: string) => needMetric(server.url, name)
const board = async () => boardSchema.parse(await (await fetch(`${server.url}/api/v1/board`)).json())

type Stretch = { late: number[]; own: number; kernel: number; seq: number }
/** Publishes at least so many decisions, and on until `enough`. */
async function stretch(enough: () => Promise<boolean> = async () => true): Promise<Stretch> {
  const result: Stretch = { late: [], own: 0, kernel: 0, seq: 0 }
  for (let nth = 0; nth < decisions || !(await enough()); nth += 1) {
    if (nth > MOST) throw new Error(`${stuck} clients do not read, and after ${MOST} decisions are still there`)
    const { seqs } = await act(ALL_COMMUNES)
    const reached = await reachedAt(swarm, seqs.at(-1))
    // From the first client to the one in a hundred: the publishing before it is the same for all.
    result.late.push(reached.p99 - reached.first)
    result.own = Math.max(result.own, memoryOf(serverPid))
    result.kernel = Math.max(result.kernel, kernelMemory())
    result.seq = reached.seq
  }
  return result
}
async function sleepersAt(seq: number): Promise<number> {
  const begun = performance.now()
  for (;;) {
    sleepers.tell({ do: 'look', seq, zones: true })
    const { inStep, live, zones } = await sleepers.hear('look')
    if (inStep === stuck) {
      const right = createHash('sha256')
        .update(JSON.stringify((await board()).zones))
        .digest('base64url')
      if (zones.length !== 1 || zones[0] !== right) throw new Error('They hold other zones than the server.')
      return performance.now() - begun
    }
    if (performance.now() - begun > PATIENCE_MS) throw new Error(`${inStep} of ${stuck} in step, ${live} live`)
    await sleep(100)
  }
}

try {
  swarm.tell({ do: 'connect', kind: 'socket.io', port: Number(new URL(server.url).port), clients, addressFrom: 1 })
  await swarm.hear('connected', 180_000)
  sleepers.tell({ do: 'follow', url: server.url, clients: stuck })
  await sleepers.hear('followed')
  // The first stretch warms the server up.
  await stretch()
  const before = await stretch()
  await sleepersAt(before.seq)

  process.kill(sleepers.pid, 'SIGSTOP')
  const stopped = performance.now()
  let noticed = Number.NaN
  const during = await stretch(async () => {
    if ((await metric('zonemap_socket_connections')) > clients) return false
    if (Number.isNaN(noticed)) noticed = performance.now() - stopped
    return true
  })
  const dropped = await metric('zonemap_socket_dropped_total')
  const gone = await metric('zonemap_socket_connections')
  if (gone !== clients) throw new Error(`${gone} connections where ${clients} read`)
  process.kill(sleepers.pid, 'SIGCONT')
  const back = await sleepersAt(during.seq)
  const after = await stretch()
  await sleepersAt(after.seq)

  const say = (name: string, { late, own, kernel }: Stretch) =>
    console.log(
      `  ${name}: ${late.length} decisions, p99 of clients ${show(median(late))} ms, resident ${show(own / MB)} MB, kernel of the machine ${show(kernel / MB)} MB`,
    )
  console.log('\nmedian of the decisions, and the most that was held')
  say('all read       ', before)
  say('some are stuck ', during)
  say('all read again ', after)
  console.log(
    `the ${stuck} stuck ones were gone ${show(noticed / 1000)} s after they stopped, ${dropped} of them for more than 1 MB unsent; ` +
      `right again ${show(back / 1000)} s after they went on`,
  )
  goal("others' p99, beside when all read", median(during.late) / median([...before.late, ...after.late]), 1.1)
  goal('resident memory, beside when all read', during.own / Math.max(before.own, after.own), 1.1)
  swarm.tell({ do: 'count' })
  const count = await swarm.hear('count')
  if (count.lost > 0 || count.clients !== clients) throw new Error(`${count.lost} clients that read were dropped`)
} finally {
  await Promise.all([swarm.stop(), sleepers.stop()])
  await server.remove()
}
