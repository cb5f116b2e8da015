/**
 * Clients on bad networks: the product's own client follows a real server through
 * a TCP proxy (cut, refused, silent in one or both directions, half open for ever,
 * late, slow, in pieces) and a message proxy (dropped, doubled, delayed and so
 * reordered), by seeded random schedules, many at a time, while decisions are
 * published. Everything shown is compared with the fold of the log at its seq;
 * nothing may go back, come twice, or be shown as current when it is older than
 * ten seconds; when the faults end, every client must be right again.
 *
 * npm run prove network [-- --seed=N --rounds=400 --at-once=50 --steps=5 --longest=14000 --only=N]
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { ZONES } from '../../lib/domain/zone'
import { apiOf } from '../support/api'
import { draft } from '../support/draft'
import { startServer } from '../support/start-server'
import { buildIfNeeded } from './support/build-if-needed'
import { type Answered, chainFaults, compareWithLog, lostOrDoubled, wholeLog } from './support/compare-with-log'
import { makeSchedule } from './support/network-schedule'
import { publishUntilAnswered } from './support/publish-until-answered'
import { createRandom } from './support/random'
import { type Outcome, runNetworkSchedule } from './support/run-network-schedule'
import type { Acknowledged } from './support/watch-client'

const { values } = parseArgs({
  strict: false,
  options: {
    seed: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '400' },
    'at-once': { type: 'string', default: '50' },
    steps: { type: 'string', default: '5' },
    longest: { type: 'string', default: '14000' },
    only: { type: 'string' },
    every: { type: 'string', default: '250' },
  },
})
const [seed, rounds, atOnce, steps, longest, every] = [
  values.seed,
  values.rounds,
  values['at-once'],
  values.steps,
  values.longest,
  values.every,
].map(Number) as [number, number, number, number, number, number]
/** Beside it a few clients on a good network, to know what the machine itself does. */
const CALM = 3
/** A door's timeout, the next try, a board. */
const GOAL_MS = 30_000

await buildIfNeeded()
const server = await startServer('demo')
const port = Number(new URL(server.url).port)
const api = apiOf(server.url, server.credentials())
const { zones } = (await (await fetch(`${server.url}/api/v1/board`)).json()) as { zones: Record<string, unknown> }
const codes = Object.keys(zones)
const acknowledged: Acknowledged = []
const answered: Answered[] = []
let isOver = false

async function publish(): Promise<void> {
  const random = createRandom(seed)
  while (!isOver) {
    const count = random.chance(0.05) ? codes.length : random.between(1, 6)
    const first = random.between(0, codes.length - 1)
    const named = Array.from({ length: count }, (_, i) => codes[(first + i) % codes.length] as string)
    const decision = draft({ zones: Object.fromEntries(named.map((code) => [code, random.pick(ZONES)])) })
    const { id, seqs } = await publishUntilAnswered(() => api, decision, `network-${seed}-${answered.length}`)
    acknowledged.push({ seq: seqs.at(-1) ?? 0, at: performance.now() })
    answered.push({ id, seqs })
    await sleep(every)
  }
}

async function lane(next: () => number | null, outcomes: Outcome[]): Promise<void> {
  for (let round = next(); round !== null; round = next()) {
    const random = createRandom(seed * 100_003 + round)
    const schedule = makeSchedule(random, { steps, leastMs: 300, mostMs: longest })
    const who = `schedule ${round} (${schedule.map(({ name }) => name).join('; ')})`
    outcomes.push(await runNetworkSchedule({ who, port, steps: schedule, random, acknowledged }))
  }
}
async function calm(nth: number): Promise<Outcome> {
  const step = { name: 'calm', wire: {}, messages: {}, forMs: ((rounds / atOnce) * steps * longest) / 2 }
  return runNetworkSchedule({ who: `calm client ${nth}`, port, steps: [step], random: createRandom(nth), acknowledged })
}

console.log(
  `seed ${seed}, ${rounds} schedules of ${steps} steps up to ${longest} ms, ${atOnce} at once, one decision every ${every} ms`,
)
let code = 1
try {
  const begun = performance.now()
  const publisher = publish()
  let started = 0
  const only = values.only === undefined ? null : [Number(values.only)]
  const next = () => (only ? (only.pop() ?? null) : started < rounds ? started++ : null)
  const outcomes: Outcome[] = []
  const [calmOnes] = await Promise.all([
    Promise.all(Array.from({ length: CALM }, (_, nth) => calm(nth))),
    ...Array.from({ length: atOnce }, () => lane(next, outcomes)),
  ])
  isOver = true
  await publisher
  const log = await wholeLog(server.url)
  const all = [...outcomes, ...calmOnes]
  const shown = all.flatMap((one) => one.shown)
  const wrong = [
    ...all.flatMap((one) => one.wrong.slice(0, 5).map((words) => `${one.who}: ${words}`)),
    ...chainFaults(log),
    ...lostOrDoubled(log, answered),
    ...compareWithLog(log, shown, codes),
  ]
  const settled = outcomes.map(({ settledMs }) => settledMs).sort((a, b) => a - b)
  const at = (share: number) => Math.round(settled[Math.floor((settled.length - 1) * share)] ?? 0)
  const most = (from: readonly Outcome[]) => Math.round(Math.max(0, ...from.map(({ worstAgeMs }) => worstAgeMs)))
  console.log(
    `${outcomes.length} schedules in ${Math.round((performance.now() - begun) / 1000)} s; ${answered.length} decisions, ${log.length} events; ${shown.length} boards compared with the log`,
  )
  console.log(`right again after the faults: median ${at(0.5)} ms, nine in ten ${at(0.9)} ms, last ${at(1)} ms`)
  console.log(`goal, all right again within ${GOAL_MS} ms: ${at(1) <= GOAL_MS ? 'held' : 'MISSED'}`)
  console.log(
    `said that they are stale: ${outcomes.reduce((sum, one) => sum + one.staleTimes, 0)} times; on a good network ${calmOnes.reduce((sum, one) => sum + one.staleTimes, 0)}`,
  )
  console.log(
    `oldest shown without saying so: ${most(outcomes)} ms; on a good network ${most(calmOnes)} ms (the promise: 10000)`,
  )
  for (const words of wrong.slice(0, 20)) console.log(`WRONG ${words}`)
  console.log(
    wrong.length === 0
      ? 'held: nothing lost, doubled, reordered, or old without saying so'
      : `WRONG in ${wrong.length} places`,
  )
  code = wrong.length === 0 ? 0 : 1
} finally {
  isOver = true
  await server.remove()
}
process.exit(code)
