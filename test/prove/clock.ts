/**
 * Clocks that are set forward and back: two real servers on one PostgreSQL, a
 * module preloaded into them that moves their wall clocks, and a function in the
 * database that moves its own. A seeded schedule sets the clocks of all (as when a
 * machine's clock is corrected) or of one server alone, by seconds to days, while
 * decisions are published for now and for later. Every scheduled decision must
 * take effect once, not before its hour, none be lost; the log's order and times
 * and what a follower shows never go back; no unit's time to answer is moved.
 *
 * npm run prove clock [-- --seed=N --rounds=40]
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { boardSchema } from '../../lib/domain/board-schema'
import { ZONES } from '../../lib/domain/zone'
import { draft } from '../support/draft'
import { follow } from '../support/follower'
import { buildIfNeeded } from './support/build-if-needed'
import { type Answered, chainFaults, lostOrDoubled, wholeLog } from './support/compare-with-log'
import { publishUntilAnswered } from './support/publish-until-answered'
import { createRandom } from './support/random'
import { type ProvinceServer, startProvince } from './support/start-province'

const { values } = parseArgs({
  strict: false,
  options: { seed: { type: 'string', default: '5' }, rounds: { type: 'string', default: '40' } },
})
const [seed, rounds] = [values.seed, values.rounds].map(Number) as [number, number]
const SECOND = 1_000
const HOUR = 3_600 * SECOND
/** Two clocks and an answer on its way. */
const SLACK_MS = 4 * SECOND
const LONGEST_ANSWER_MS = 9 * HOUR

await buildIfNeeded()
const random = createRandom(seed)
const province = await startProvince([{}, {}])
const [one, other] = province.servers as [ProvinceServer, ProvinceServer]
const wrong: string[] = []
/** The clock that all share: the database's. */
let shift = 0
let latest = Date.now()
const shared = () => {
  const now = Date.now() + shift
  latest = Math.max(latest, now)
  return now
}
const answered: Answered[] = []
const waiting = new Map<string, { effectiveAt: number; seenAt: number | null }>()
let asOf = ''

async function step(nth: number, codes: string[]): Promise<void> {
  const amount = random.pick([2 * SECOND, 30 * SECOND, HOUR, 26 * HOUR]) * (random.chance(0.5) ? 1 : -1)
  const kind = random.pick(['all', 'all', 'one', 'none'] as const)
  if (kind === 'all') {
    shared()
    shift += amount
    await province.setAllClocks(shift)
  } else if (kind === 'one') other.setClock(shift + amount)
  await sleep(60)
  const server = random.pick(province.servers)
  const later = random.chance(0.6)
  const effectiveAt = shared() + (later ? random.pick([1, 3, 20, 3_600, 90_000]) * SECOND : -5 * SECOND)
  const code = codes[nth % codes.length] ?? '31498'
  const published = await publishUntilAnswered(
    () => server.api,
    draft({ zones: { [code]: random.pick(ZONES) }, effectiveAt: new Date(effectiveAt).toISOString() }),
    `clock-${seed}-${nth}`,
  )
  if (published.state === 'scheduled') waiting.set(published.id, { effectiveAt, seenAt: null })
  else answered.push({ id: published.id, seqs: published.seqs })
  // A server whose own clock is behind takes what is due for what is to come: the other one applies it.
  if (published.state === 'in-force' && effectiveAt > latest + SLACK_MS)
    wrong.push(`${published.id} was in force before its hour`)
  await sleep(random.between(100, 1_200))
  const board = boardSchema.parse(await (await fetch(`${one.url}/api/v1/board`)).json())
  if (board.asOf < asOf) wrong.push(`asOf went back from ${asOf} to ${board.asOf}`)
  asOf = board.asOf
  other.setClock(shift)
}

let code = 1
try {
  console.log(`seed ${seed}, ${rounds} steps of clocks, two servers`)
  const board = boardSchema.parse(await (await fetch(`${one.url}/api/v1/board`)).json())
  const followers = await Promise.all(province.servers.map(({ url }) => follow(url)))
  const watch = setInterval(() => {
    shared()
    for (const { decision } of followers[0]?.get().feed ?? []) {
      const known = waiting.get(decision.id)
      if (!known || known.seenAt !== null) continue
      known.seenAt = latest
      if (known.effectiveAt > latest + SLACK_MS) wrong.push(`${decision.id} took effect before its hour`)
    }
  }, 50)
  const codes = Object.keys(board.zones)
  for (let nth = 0; nth < rounds; nth += 1) await step(nth, codes)
  const last = Math.max(...[...waiting.values()].map(({ effectiveAt }) => effectiveAt))
  shift = Math.max(shift, last - Date.now() + SECOND)
  await province.setAllClocks(shift)
  const begun = performance.now()
  const left = async () =>
    (await province.client.query(`SELECT id FROM decision WHERE state = 'scheduled'`)).rowCount ?? 0
  while ((await left()) > 0 && performance.now() - begun < 20_000) await sleep(100)
  if ((await left()) > 0) wrong.push(`${await left()} decisions never took effect`)
  const log = await wholeLog(one.url)
  for (const each of followers) await each.until('up to date', (state) => state.seq === log.at(-1)?.seq && !state.stale)
  clearInterval(watch)
  for (const each of followers) each.stop()

  const changes = new Map<string, number>()
  for (const event of log)
    if (event.type === 'zone-changed')
      changes.set(event.data.decision.id, (changes.get(event.data.decision.id) ?? 0) + 1)
  // A later decision may stand over one that comes into force late: then it leaves no change, but never two.
  for (const [id, count] of changes) if (count > 1) wrong.push(`${id} took effect ${count} times`)
  wrong.push(...chainFaults(log), ...lostOrDoubled(log, answered))
  for (const [i, event] of log.entries())
    if (i > 0 && event.at < (log[i - 1]?.at ?? ''))
      wrong.push(`the time of ${event.seq} is before that of the one before`)
  shared()
  const far = await province.client.query('SELECT id FROM assignment WHERE due_at > $1', [
    new Date(latest + LONGEST_ANSWER_MS),
  ])
  if ((far.rowCount ?? 0) > 0) wrong.push(`${far.rowCount} assignments are due beyond every clock`)
  const superseded = [...waiting.keys()].filter((id) => !changes.has(id)).length
  console.log(
    `${log.length} events; ${waiting.size} scheduled decisions, ${waiting.size - superseded} took effect once, ${superseded} behind a later one; ${answered.length} at once`,
  )
  for (const words of wrong.slice(0, 20)) console.log(`WRONG ${words}`)
  console.log(
    wrong.length === 0
      ? 'held: once, not before the hour, none lost, nothing back in time'
      : `WRONG in ${wrong.length} places`,
  )
  code = wrong.length === 0 ? 0 : 1
} finally {
  await province.stop()
}
process.exit(code)
