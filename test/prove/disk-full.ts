/**
 * A full disk: a real server with its own PostgreSQL on a small disk in memory,
 * which is filled up to a random rest again and again while decisions are published.
 * A write that cannot be kept must be refused with 507 or 503 and clear words, the board must
 * still be read, nothing acknowledged be lost, and with room again it must write
 * again; where PostgreSQL itself gave up, after the restart that a supervisor does.
 * Mounting needs root on Linux: elsewhere this says so and proves nothing.
 *
 * npm run prove disk-full [-- --seed=N --rounds=5 --megabytes=240]
 */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { boardSchema } from '../../lib/domain/board-schema'
import { ZONES } from '../../lib/domain/zone'
import { apiOf } from '../support/api'
import { draft } from '../support/draft'
import { startServer } from '../support/start-server'
import { buildIfNeeded } from './support/build-if-needed'
import { type Answered, chainFaults, lostOrDoubled, wholeLog } from './support/compare-with-log'
import { createRandom } from './support/random'
import { mountTinyDisk } from './support/tiny-disk'

const { values } = parseArgs({
  strict: false,
  options: {
    seed: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '5' },
    megabytes: { type: 'string', default: '240' },
  },
})
const [seed, rounds, megabytes] = [values.seed, values.rounds, values.megabytes].map(Number) as [number, number, number]
const MEGABYTE = 1024 * 1024
const REFUSED_A_ROUND = 10
const TRIES_A_ROUND = 60
const PATIENCE_MS = 30_000

await buildIfNeeded()
const folder = mkdtempSync(join(tmpdir(), 'zone-map-full-'))
const disk = mountTinyDisk(folder, megabytes)
if (!disk) {
  console.log('NOT RUN: mounting a small disk needs root on Linux; 0 rounds')
  process.exit(0)
}
/** Stopped by hand: the disk does not stay mounted. */
const leave = () => {
  disk.unmount()
  process.exit(1)
}
process.once('SIGINT', leave)
process.once('SIGTERM', leave)
const random = createRandom(seed)
const server = await startServer('demo', { DATA_DIR: disk.folder })
const { apiKey } = JSON.parse(readFileSync(join(disk.folder, 'credentials.json'), 'utf8')) as { apiKey: string }
const api = apiOf(server.url, { apiKey })
const wrong: string[] = []
const answered: Answered[] = []
let refused = 0
let restarts = 0
let unread = 0
let code = 1

/** One publication; whether it was kept. A refusal must be one that says what is the matter. */
async function publish(codes: readonly string[]): Promise<boolean> {
  const zones = Object.fromEntries(codes.map((commune) => [commune, random.pick(ZONES)]))
  const response = await api.post('/api/v1/decisions', draft({ zones }))
  const body = (await response.json()) as Answered & { code?: string; detail?: string }
  if (response.status === 201) answered.push({ id: body.id, seqs: body.seqs })
  else if (![503, 507].includes(response.status) || !body.detail)
    wrong.push(`refused by ${response.status} ${body.code}: ${body.detail}`)
  return response.status === 201
}
async function fillUp(codes: readonly string[]): Promise<void> {
  disk?.fill(random.pick([0, 0, 1, 2, 4, 8]) * MEGABYTE)
  for (let tries = 0, no = 0; no < REFUSED_A_ROUND && tries < TRIES_A_ROUND; tries += 1)
    if (!(await publish(random.chance(0.8) ? codes : codes.slice(0, 1)))) {
      no += 1
      refused += 1
    }
  // A full disk may end PostgreSQL itself, which finds no room to start again: then a reader is told so in words.
  const board = await fetch(`${server.url}/api/v1/board`)
  const said = board.ok ? null : ((await board.json().catch(() => ({}))) as { detail?: string })
  if (said && !(board.status === 503 && said.detail))
    wrong.push(`the board answered ${board.status} while the disk was full`)
  if (!(await fetch(`${server.url}/api/v1/events?after=0&limit=5`)).ok) unread += 1
}
async function writesAgain(codes: readonly string[]): Promise<void> {
  const begun = performance.now()
  let isRestarted = false
  while (!(await publish(codes.slice(0, 2)).catch(() => false))) {
    if (performance.now() - begun > PATIENCE_MS && isRestarted) return void wrong.push('does not write with room again')
    // PostgreSQL stops where it cannot write its own journal; a supervisor starts it again.
    if (performance.now() - begun > PATIENCE_MS / 3 && !isRestarted) {
      isRestarted = true
      restarts += 1
      await server.kill('SIGTERM')
      await server.restart()
    }
    await sleep(300)
  }
}

try {
  console.log(`seed ${seed}, ${rounds} rounds on a disk of ${megabytes} MB`)
  const begin = boardSchema.parse(await (await fetch(`${server.url}/api/v1/board`)).json())
  const codes = Object.keys(begin.zones)
  for (let round = 0; round < rounds; round += 1) {
    await fillUp(codes)
    disk.empty()
    await writesAgain(codes)
  }
  const log = await wholeLog(server.url)
  wrong.push(...chainFaults(log), ...lostOrDoubled(log, answered))
  console.log(
    `${answered.length} kept, ${refused} refused; PostgreSQL had to be started again ${restarts} times; events unreadable in ${unread} of ${rounds} rounds`,
  )
  for (const words of wrong.slice(0, 20)) console.log(`WRONG ${words}`)
  console.log(
    wrong.length === 0
      ? 'held: refused in words, read all the while or told so, nothing acknowledged lost'
      : `WRONG in ${wrong.length} places`,
  )
  code = wrong.length === 0 ? 0 : 1
} finally {
  disk.empty()
  await server.remove()
  disk.unmount()
}
process.exit(code)
