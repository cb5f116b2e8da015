/**
 * Every HTTP door of the real server, and its pages, against hostile requests: paths,
 * queries, headers and bodies made from the server's own description and mutated,
 * by keys of every role and by nobody. A finding is an answer of 500 and above that
 * no refusal explains, no answer within ten seconds, or a server that has ended.
 *
 * node --import tsx test/prove/fuzz-doors.ts [--seed=1] [--rounds=20000] [--from=0] [--door='POST /api/v1/decisions']
 */
import { type Answer, type Asked, ask, stopAsking } from './support/ask'
import { type Door, doorsOf, isCostly, makeAsked, type OpenApi } from './support/door-inputs'
import { startFuzzServer } from './support/fuzz-server'
import { randomOf } from './support/random'

const flag = (name: string) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3)
const seed = Number(flag('seed') ?? 1)
const rounds = Number(flag('rounds') ?? 20_000)
const from = Number(flag('from') ?? 0)
const only = flag('door')

const PATIENCE_MS = 10_000
const AT_ONCE = 6
/** What a door may answer above 499 because something outside, or its own bound, says no. */
const EXPLAINED = /"code":"(too-many-uploads|too-many-subscriptions|push-refused|push-unreachable)"/

console.log(
  `seed ${seed}; ${rounds} requests, ${AT_ONCE} at a time, to every door that the server describes and to its pages`,
)
const fuzz = await startFuzzServer()
const { server, operator } = fuzz
const get = async (path: string) =>
  (await fetch(server.url + path, { headers: { authorization: `Bearer ${operator}` } })).json()
const openApi = (await get('/api/v1/openapi.json')) as OpenApi
const { assignments } = (await get('/api/v1/assignments?limit=40')) as {
  assignments: { id: string; unit: { id: string } }[]
}
const { decisions } = (await get('/api/v1/decisions')) as { decisions: { id: string }[] }
const { texts } = (await get('/api/v1/texts')) as { texts: { key: string }[] }
const ids = {
  id: [
    ...assignments.slice(0, 5).map(({ id }) => id),
    ...decisions.map(({ id }) => id),
    ...assignments.slice(0, 5).map(({ unit }) => unit.id),
  ],
  unitId: assignments.slice(0, 5).map(({ unit }) => unit.id),
  key: (texts ?? []).slice(0, 5).map(({ key }) => key),
  seq: ['1', '5', '29', '30', '2147483647', '2147483648'],
  code: ['31498', '31543', '00000'],
  token: ['zl_abc', `zl_${'a'.repeat(100)}`],
  district: ['941', '943'],
}
const defs = openApi.components?.schemas ?? {}
const doors = doorsOf(openApi).filter(({ method, path }) => !only || `${method} ${path}` === only)

const statuses = new Map<number, number>()
const found = new Map<string, { nth: number; what: string; asked: Asked; times: number }>()
let [slowest, cut] = [0, 0]
function note(door: Door, nth: number, asked: Asked, what: string): void {
  const key = `${door.method} ${door.path} ${what.slice(0, 60)}`
  const known = found.get(key)
  if (known) known.times += 1
  else found.set(key, { nth, what, asked, times: 1 })
}

/** Whether an answer may be a busy machine's: none in time, or no room at the database. Asked again, it must be another. */
const mayBeBusy = (answer: Answer | 'cut' | null): boolean =>
  answer === null || (answer !== 'cut' && answer.status >= 500 && !EXPLAINED.test(answer.body))
let askedAgain = 0

async function one(nth: number): Promise<void> {
  const random = randomOf(seed, nth)
  let door = random.pick(doors)
  if (isCostly(door) && !only && !random.percent(3)) door = doors[0] ?? door
  const asked = makeAsked(door, random, fuzz, defs, ids)
  let answer = await ask(server.url, asked, PATIENCE_MS)
  for (let again = 0; mayBeBusy(answer) && again < 4; again += 1) {
    askedAgain += 1
    answer = await ask(server.url, asked, PATIENCE_MS)
  }
  if (answer === null) return note(door, nth, asked, 'no answer within ten seconds, five times')
  if (answer === 'cut') {
    cut += 1
    return
  }
  slowest = Math.max(slowest, answer.ms)
  statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
  if (answer.status >= 500 && !EXPLAINED.test(answer.body))
    note(door, nth, asked, `${answer.status} ${answer.body.slice(0, 200)}`)
  else if (
    answer.status >= 400 &&
    asked.path.startsWith('/api/v1/') &&
    asked.method !== 'HEAD' &&
    !answer.type.startsWith('application/problem+json')
  )
    note(door, nth, asked, `${answer.status} without a problem: ${answer.type} ${answer.body.slice(0, 100)}`)
}

const begun = performance.now()
let next = from
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    while (next < from + rounds) {
      const nth = next
      next += 1
      await one(nth)
    }
  }),
)
const seconds = (performance.now() - begun) / 1_000
const isAlive = server.process().exitCode === null && (await fetch(`${server.url}/readyz`)).status === 200
const words = server
  .words()
  .split('\n')
  .filter((line) => /internal-error|unanswered request|Unhandled|FATAL/.test(line))
stopAsking()
await fuzz.stop()

console.log(
  `${rounds} requests to ${doors.length} doors in ${seconds.toFixed(0)} s (${Math.round(rounds / seconds)}/s); slowest answer ${slowest.toFixed(0)} ms beside ${AT_ONCE - 1} others; connections cut ${cut}; asked again ${askedAgain}`,
)
console.log(
  `answers: ${[...statuses]
    .sort(([a], [b]) => a - b)
    .map(([status, times]) => `${status} × ${times}`)
    .join(', ')}`,
)
for (const { nth, what, asked, times } of found.values())
  console.log(
    `  ${what} (× ${times})\n    again: --seed=${seed} --from=${nth} --rounds=1\n    ${asked.method} ${asked.path.slice(0, 300)} ${JSON.stringify({ ...asked.headers, authorization: asked.headers.authorization?.slice(0, 12) })} ${asked.body?.toString().slice(0, 400) ?? ''}`,
  )
if (!isAlive) console.log('  the server has ended or is not ready')
for (const line of words.slice(0, 8)) console.log(`  the server said: ${line.slice(0, 600)}`)
const isHeld = found.size === 0 && isAlive
console.log(`${found.size} findings: ${isHeld ? 'held' : 'MISSED'}`)
process.exit(isHeld ? 0 : 1)
