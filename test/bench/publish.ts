/**
 * What publishing a decision for the whole province costs: 109 communes through
 * the real door of the real server (changes, assignments, audit, log), where
 * nothing came before and where a long history did, in turn: an act that finds
 * all that was asked before it done (607 rows of the log), in force from now, or
 * from some seconds ago, behind the last change, so that history says what stands;
 * and one that overtakes all of it (1,105 rows).
 * Written is by the server's own metric, from the call to its commit; answered is
 * by the clock of who asks, when what was written is read back and emitted too.
 * Baseline: the rows of one publishing inserted into like tables by bare `pg` in
 * one transaction. The long history is the rows of a real act and its answers,
 * repeated by SQL.
 *
 * npm run bench -- publish [--rows=1000000 --rounds=25 --warm-up=8]
 */
import { parseArgs } from 'node:util'
import { createApiKey } from '../../lib/auth/api-key'
import { buildScreens, isBuilt } from '../../lib/boot/build-screens'
import { createApiKeyStore } from '../../lib/persistence/api-key-store'
import { connectDatabase } from '../../lib/persistence/prisma-client'
import { systemClock } from '../../lib/services/ports'
import { apiOf } from '../support/api'
import { readMetric } from '../support/metrics'
import { startServer } from '../support/start-server'
import { answerSome, provinceDraft, type Writer } from './support/acts'
import { insertBare, prepareBare } from './support/bare-publish'
import { onConnection, startDatabases } from './support/databases'
import { fillHistory } from './support/fill-history'
import { median, quantile, verdict } from './support/quantile'
import { raiseSilent } from './support/raise-silent'
import { faultsOfLog } from './support/whole-log'

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '25' },
    'warm-up': { type: 'string', default: '8' },
  },
  strict: false,
})
const [rows, rounds, warmUp] = [values.rows, values.rounds, values['warm-up']].map(Number) as [number, number, number]
const P50_GOAL_MS = 150
const GROWTH_GOAL = 0.1

async function startWriter(url: string): Promise<Writer> {
  const server = await startServer('main', { DATABASE_URL: url })
  const db = connectDatabase(url, 1)
  const { key } = await createApiKey(createApiKeyStore(db), { name: 'bench', role: 'operator' }, systemClock)
  await db.$disconnect()
  return { server, api: apiOf(server.url, { apiKey: key }), url }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** Seconds that all publishing has taken so far, by the server's own metric. */
const secondsOfActs = async ({ server }: Writer): Promise<number> =>
  (await readMetric(server.url, 'zonemap_act_duration_seconds_sum', ['act="publish"', 'outcome="accepted"'])) ?? 0

type Took = { written: number; answered: number }
let published = 0
async function publish(writer: Writer, effectiveAt?: Date): Promise<Took> {
  published += 1
  const before = await secondsOfActs(writer)
  const answered = await timed(() => writer.api.publish(provinceDraft(effectiveAt), `bench-${published}`))
  const written = ((await secondsOfActs(writer)) - before) * 1000
  if (!(written > 0)) throw new Error('The server does not take the time of publishing.')
  return { written, answered }
}
/** Longer than a round takes, so that it lies behind the last change. */
const BEHIND_MS = 3_000
/** What was asked before is done by everybody: then an act overtakes nothing. */
const finishAll = ({ url }: Writer) =>
  onConnection(url, (client) =>
    client.query(
      "UPDATE assignment SET state = 'done', done_at = now() WHERE superseded_at IS NULL AND state <> 'done'",
    ),
  )
async function publishUpon(writer: Writer, effectiveAt?: Date): Promise<Took> {
  await finishAll(writer)
  return publish(writer, effectiveAt)
}
const publishBehind = (writer: Writer) => publishUpon(writer, new Date(Date.now() - BEHIND_MS))
const headOf = ({ url }: Writer) =>
  onConnection(url, async (client) => {
    const { rows } = await client.query<{ seq: number; audit_seq: number }>('SELECT seq, audit_seq FROM log_head')
    return rows[0] as { seq: number; audit_seq: number }
  })
const ms = (value: number) => value.toFixed(1).padStart(8)

if (!isBuilt()) await buildScreens()
const databases = await startDatabases(['empty', 'long'])
const writers: Writer[] = []
let faults: string[] = []
try {
  const short = await startWriter(databases.url('empty'))
  const long = await startWriter(databases.url('long'))
  writers.push(short, long)

  // The stretch that is repeated: an act that overtakes another, and answers to it.
  await publish(long)
  const before = await headOf(long)
  await publish(long)
  await answerSome(long)
  const after = await headOf(long)
  await long.server.kill('SIGTERM')
  const filling = await timed(() =>
    onConnection(long.url, (client) =>
      fillHistory(client, { after: before.seq, upTo: after.seq, auditAfter: before.audit_seq }, rows),
    ),
  )
  await long.server.restart()
  console.log(`history: ${(await headOf(long)).seq} rows of the log, filled in ${(filling / 1000).toFixed(0)} s`)

  for (let round = 0; round < warmUp; round += 1) for (const writer of writers) await publish(writer)
  const bare = await onConnection(short.url, prepareBare)
  const kinds = {
    'nothing open': publishUpon,
    'behind the last change': publishBehind,
    'all overtaken': publish,
  }
  const took = Object.keys(kinds).map((kind) => ({ kind, short: [] as Took[], long: [] as Took[] }))
  const bareMs: number[] = []
  await onConnection(short.url, async (client) => {
    const turns = Object.values(kinds).flatMap((act, place) => [
      async () => took[place]?.short.push(await act(short)),
      async () => took[place]?.long.push(await act(long)),
    ])
    turns.push(async () => bareMs.push(await insertBare(client, bare.tables)))
    for (let round = 0; round < rounds; round += 1) {
      for (const turn of round % 2 === 0 ? turns : [...turns].reverse()) await turn()
    }
  })

  const [rowsShort, rowsLong] = [(await headOf(short)).seq, (await headOf(long)).seq]
  console.log(`${rounds} rounds, each of all seven in turn, order reversed every other one; ms:\n`)
  console.log('                                     written: p50      p95    answered: p50      p95      max')
  const say = (name: string, list: Took[]) => {
    const [written, answered] = [list.map((one) => one.written), list.map((one) => one.answered)]
    const p50 = median(written)
    const ends = [median(answered), quantile(answered, 0.95), Math.max(...answered)].map(ms).join(' ')
    console.log(name.padEnd(40), ms(p50), ms(quantile(written, 0.95)), '    ', ends)
    return p50
  }
  const plain = median(bareMs)
  const p50s = took.map(({ kind, short, long }) => ({
    kind,
    short: say(`${kind}, no history`, short),
    long: say('  long history', long),
  }))
  console.log(`bare pg, ${bare.count} rows inserted`.padEnd(40), ms(plain), ms(quantile(bareMs, 0.95)))
  console.log(`\n${rowsShort} rows of the log at the end against ${rowsLong}`)
  for (const { kind, short, long } of p50s) {
    const growth = long / short - 1
    console.log(`${kind}, written: ${(short / plain).toFixed(2)} times bare pg`)
    console.log(`  ${verdict(`p50 ≤ ${P50_GOAL_MS} ms`, short <= P50_GOAL_MS)}: ${short.toFixed(0)} ms`)
    console.log(
      `  ${verdict(`growth ≤ ${GROWTH_GOAL * 100} %`, growth <= GROWTH_GOAL)}: ${(growth * 100).toFixed(1)} %`,
    )
  }
  // The clocks of silent units, on a province where nobody answered; the servers are stopped, so that nobody else raises.
  for (const { server } of writers) await server.kill('SIGTERM')
  for (const [name, { url }] of [
    ['nothing before', short],
    ['long history', long],
  ] as const) {
    const { raised, ms: took } = await raiseSilent(url)
    console.log(`${raised} silent units raised to those above, ${name}: ${took.toFixed(0)} ms`)
  }
  for (const { url } of writers) faults = [...faults, ...(await onConnection(url, faultsOfLog))]
  for (const fault of faults) console.log(`WRONG: ${fault}`)
} finally {
  for (const { server } of writers) await server.remove()
  await databases.remove()
}
process.exit(faults.length > 0 ? 1 : 0)
