/**
 * Two real servers on one PostgreSQL. Their listeners' connections are ended again
 * and again and the notification itself is taken away for a while; decisions fall
 * due in both at the same instant; a server is killed (-9) at random and started
 * again; the two serve different builds. Every decision must take effect once and
 * on time, followers of both see the same order, and what was acknowledged is there.
 *
 * npm run prove two-servers [-- --seed=N --rounds=30]
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { boardSchema } from '../../lib/domain/board-schema'
import { ZONES } from '../../lib/domain/zone'
import { draft } from '../support/draft'
import { follow } from '../support/follower'
import { buildIfNeeded } from './support/build-if-needed'
import { type Answered, chainFaults, compareWithLog, lostOrDoubled, wholeLog } from './support/compare-with-log'
import { publishUntilAnswered } from './support/publish-until-answered'
import { createRandom } from './support/random'
import { type ProvinceServer, startProvince } from './support/start-province'
import { watchClient } from './support/watch-client'

const { values } = parseArgs({
  strict: false,
  options: { seed: { type: 'string', default: '5' }, rounds: { type: 'string', default: '30' } },
})
const [seed, rounds] = [values.seed, values.rounds].map(Number) as [number, number]
const DUE_AT_ONCE = 6

await buildIfNeeded()
const random = createRandom(seed)
const province = await startProvince([{ RELEASE: 'old' }, { RELEASE: 'new' }])
const [one, other] = province.servers as [ProvinceServer, ProvinceServer]
const wrong: string[] = []
const answered: Answered[] = []
const scheduled = new Map<string, number>()
let kills = 0
let endings = 0

const publish = (key: string, body: ReturnType<typeof draft>) =>
  publishUntilAnswered(() => random.pick(province.servers).api, body, key)
const endListeners = () =>
  province.client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'LISTEN log_head'`)

async function round(nth: number, codes: readonly string[]): Promise<void> {
  const effectiveAt = Date.now() + 3_000
  const due = await Promise.all(
    Array.from({ length: DUE_AT_ONCE }, (_, i) => {
      const zones = { [codes[(nth * DUE_AT_ONCE + i) % codes.length] as string]: random.pick(ZONES) }
      const body = draft({ zones, effectiveAt: new Date(effectiveAt).toISOString() })
      return publish(`due-${seed}-${nth}-${i}`, body)
    }),
  )
  for (const { id, state, seqs } of due)
    if (state === 'scheduled') scheduled.set(id, effectiveAt)
    else answered.push({ id, seqs })
  const isQuiet = random.chance(0.4)
  if (isQuiet) await province.client.query('ALTER TABLE log_head DISABLE TRIGGER log_head_announced')
  if (random.chance(0.5)) {
    await endListeners()
    endings += 1
  }
  const { id, seqs } = await publish(
    `now-${seed}-${nth}`,
    draft({ zones: { [random.pick(codes)]: random.pick(ZONES) } }),
  )
  answered.push({ id, seqs })
  const victim = random.chance(0.4) ? random.pick(province.servers) : null
  await sleep(Math.max(0, effectiveAt - Date.now() + random.between(-40, 40)))
  if (victim) {
    await victim.kill('SIGKILL')
    kills += 1
  }
  await sleep(1_500)
  if (isQuiet) await province.client.query('ALTER TABLE log_head ENABLE TRIGGER log_head_announced')
  if (victim) await victim.restart()
}

let code = 1
try {
  console.log(`seed ${seed}, ${rounds} rounds of ${DUE_AT_ONCE} decisions due at one instant, two servers`)
  const begin = boardSchema.parse(await (await fetch(`${one.url}/api/v1/board`)).json())
  const codes = Object.keys(begin.zones)
  const followers = await Promise.all(province.servers.map(({ url }) => follow(url)))
  const watches = followers.map((each, i) => watchClient(`follower ${i}`, each.store, []))
  const begun = performance.now()
  for (let nth = 0; nth < rounds; nth += 1) await round(nth, codes)
  const seconds = Math.round((performance.now() - begun) / 1000)
  const log = await wholeLog(one.url)
  for (const each of followers)
    await each.until('up to date', (state) => state.seq === log.at(-1)?.seq && !state.stale, 20_000)
  for (const each of followers) each.stop()
  for (const watch of watches) watch.stop()

  const applied = new Map<string, { count: number; at: number }>()
  for (const event of log)
    if (event.type === 'zone-changed') {
      const { id } = event.data.decision
      applied.set(id, { count: (applied.get(id)?.count ?? 0) + 1, at: Date.parse(event.at) })
    }
  const late: number[] = []
  for (const [id, effectiveAt] of scheduled) {
    const found = applied.get(id)
    if (found?.count !== 1) wrong.push(`${id} took effect ${found?.count ?? 0} times`)
    if (found) late.push(found.at - effectiveAt)
    if (found && found.at < effectiveAt) wrong.push(`${id} took effect before its hour`)
  }
  wrong.push(...watches.flatMap((watch) => watch.wrong), ...chainFaults(log), ...lostOrDoubled(log, answered))
  wrong.push(
    ...compareWithLog(
      log,
      watches.flatMap(({ shown }) => shown),
      codes,
    ),
  )
  if (JSON.stringify(log) !== JSON.stringify(await wholeLog(other.url))) wrong.push('the two tell different logs')
  late.sort((a, b) => a - b)
  console.log(
    `${seconds} s; ${log.length} events; ${scheduled.size} decisions due, ${answered.length} at once; ${kills} kills, ${endings} times both listeners ended`,
  )
  console.log(`after their hour: median ${late[late.length >> 1]} ms, last ${late.at(-1)} ms`)
  for (const words of wrong.slice(0, 20)) console.log(`WRONG ${words}`)
  console.log(
    wrong.length === 0 ? 'held: each once, in one order, nothing acknowledged lost' : `WRONG in ${wrong.length} places`,
  )
  code = wrong.length === 0 ? 0 : 1
} finally {
  await province.stop()
}
process.exit(code)
