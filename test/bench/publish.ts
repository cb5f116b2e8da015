/**
 * What publishing a decision for the whole province costs: 109 communes through
 * the real door of the real server (changes, assignments, audit, log), where
 * nothing came before and where a long history did, in turn: an act that finds
 * all that was asked before it done (607 rows of the log), and one that overtakes
 * all of it (1,105 rows), which is the dearest case.
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

let published = 0
const publish = ({ api }: Writer) => {
  published += 1
  return timed(() => api.publish(provinceDraft(), `bench-${published}`))
}
/** What was asked before is done by everybody: then an act overtakes nothing. */
const finishAll = ({ url }: Writer) =>
  onConnection(url, (client) =>
    client.query(
      "UPDATE assignment SET state = 'done', done_at = now() WHERE superseded_at IS NULL AND state <> 'done'",
    ),
  )
async function publishUpon(writer: Writer): Promise<number> {
  await finishAll(writer)
  return publish(writer)
}
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
  const took = { short: [], long: [], shortUpon: [], longUpon: [], bare: [] } as Record<string, number[]>
  await onConnection(short.url, async (client) => {
    const turns = [
      async () => took.short?.push(await publish(short)),
      async () => took.long?.push(await publish(long)),
      async () => took.shortUpon?.push(await publishUpon(short)),
      async () => took.longUpon?.push(await publishUpon(long)),
      async () => took.bare?.push(await insertBare(client, bare.tables)),
    ]
    for (let round = 0; round < rounds; round += 1) {
      for (const turn of round % 2 === 0 ? turns : [...turns].reverse()) await turn()
    }
  })

  const [rowsShort, rowsLong] = [(await headOf(short)).seq, (await headOf(long)).seq]
  console.log(`${rounds} rounds, each of all five in turn, order reversed every other one; ms:\n`)
  console.log('                                         p50      p95      max')
  const say = (name: string, list: number[] = []) => {
    console.log(name.padEnd(36), ms(median(list)), ms(quantile(list, 0.95)), ms(Math.max(...list)))
    return median(list)
  }
  const upon = { short: say('nothing open, no history', took.shortUpon), long: say('  long history', took.longUpon) }
  const over = { short: say('all overtaken, no history', took.short), long: say('  long history', took.long) }
  const plain = say(`bare pg, ${bare.count} rows inserted`, took.bare)
  console.log(`\n${rowsShort} rows of the log at the end against ${rowsLong}`)
  console.log(`all overtaken: ${(over.short / plain).toFixed(1)} times bare pg, which writes the same rows`)
  for (const [name, p50] of [
    ['nothing open', upon],
    ['all overtaken', over],
  ] as const) {
    const growth = p50.long / p50.short - 1
    console.log(`${name}:`)
    console.log(`  ${verdict(`p50 ≤ ${P50_GOAL_MS} ms`, p50.short <= P50_GOAL_MS)}: ${p50.short.toFixed(0)} ms`)
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
