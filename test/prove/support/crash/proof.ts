import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { createRandom } from '../random'
import { answerFaultsOf } from './hold-answers'
import { boardFaults } from './hold-board'
import { databaseFaults } from './hold-database'
import { createLedger } from './ledger'
import { createLogRecord } from './log-record'
import { watchBoard } from './watched-board'
import { startWriters } from './writers'

/** Where a proof is made: a server, the key of an operator, and the way to its database that no fault cuts. */
export type Site = { url: string; apiKey: string; databaseUrl(): string }

const BOARDS_PATIENCE_MS = 60_000
export const BACK_PATIENCE_MS = 120_000
/** What is scheduled takes effect within two and a half seconds; a slow machine may take longer. */
const SCHEDULED_PATIENCE_MS = 60_000

/** A connection to the database once it lets one in. */
export async function connected(site: Pick<Site, 'databaseUrl'>): Promise<pg.Client> {
  for (const begun = performance.now(); ; await sleep(50)) {
    try {
      // Where it is, its own file says, which is not there while it starts.
      const client = new pg.Client({ connectionString: site.databaseUrl(), connectionTimeoutMillis: 5_000 })
      client.on('error', () => undefined)
      await client.connect()
      return client
    } catch (error) {
      if (performance.now() - begun > BACK_PATIENCE_MS) throw error
    }
  }
}

/** PostgreSQL ends every connection a moment after a child of it was killed; by then a write may have been answered. */
const CUT = /terminat|reset|refused|starting up|shutting down|recovery mode/i
const READ_PATIENCE_MS = 30_000

/** Reads from the database, again where the connection was cut meanwhile: what is read can be gone on with. */
async function reading<T>(site: Site, work: (client: pg.Client) => Promise<T>): Promise<T> {
  for (const begun = performance.now(); ; await sleep(200)) {
    const client = await connected(site)
    try {
      return await work(client)
    } catch (error) {
      if (!CUT.test(String(error)) || performance.now() - begun > READ_PATIENCE_MS) throw error
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}

async function nothingScheduled(client: pg.Client): Promise<void> {
  for (const begun = performance.now(); performance.now() - begun < SCHEDULED_PATIENCE_MS; await sleep(50)) {
    const { rowCount } = await client.query("SELECT 1 FROM decision WHERE state = 'scheduled' LIMIT 1")
    if (rowCount === 0) return
  }
}

/**
 * Writers, boards and the log beside them. `hold` compares what was answered and
 * what boards show with the log, after whatever happened; `finish` stops the load,
 * lets everything come to rest and compares all of it.
 */
export async function createProof(site: Site, options: { seed: number; writers: number; boards: number }) {
  const { seed } = options
  const ledger = createLedger()
  const faults: string[] = []
  const log = createLogRecord(faults)
  const boards = await Promise.all(
    Array.from({ length: options.boards }, (_, nth) => watchBoard(`board ${nth}`, site.url, log)),
  )
  const load = startWriters(() => site, ledger, createRandom(seed + 1), { count: options.writers, name: `K${seed}` })
  let checked = 0

  async function hold(isWhole = false): Promise<void> {
    const entries = ledger.entries.slice(isWhole ? 0 : checked)
    const looks = boards.map((board) => board.look())
    checked = ledger.entries.length
    await reading(site, log.read)
    faults.push(...answerFaultsOf(entries, log), ...looks.flatMap((compare) => compare()))
    if (isWhole) faults.push(...(await reading(site, (client) => databaseFaults(client, log))))
  }
  return {
    ledger,
    log,
    faults,
    boards,
    hold,
    /** Until a write is answered, after whatever came before. */
    async answeredAgain(): Promise<void> {
      const late = sleep(BACK_PATIENCE_MS, 'late', { ref: false })
      if ((await Promise.race([ledger.next(), late])) === 'late')
        faults.push(`no write was answered within ${BACK_PATIENCE_MS} ms`)
    },
    async finish(): Promise<void> {
      await load.stop()
      const client = await connected(site)
      await nothingScheduled(client)
      await log.read(client)
      for (const { follower } of boards)
        await follower.until('in step', ({ seq }) => seq === log.publicSeq(), BOARDS_PATIENCE_MS)
      faults.push(...(await boardFaults(site.url, log, client)))
      await client.end()
      await hold(true)
      for (const [status, times] of ledger.statuses)
        if (status.startsWith('500')) faults.push(`${times} answers were ${status}`)
    },
    stop(): void {
      for (const { follower } of boards) follower.stop()
    },
    summary() {
      const answered: Record<string, number> = {}
      for (const { outcome, act } of ledger.entries) {
        const what = `${act.kind} ${outcome.kind}`
        answered[what] = (answered[what] ?? 0) + 1
      }
      return { answered, statuses: Object.fromEntries([...ledger.statuses].sort()), events: log.seq(), faults }
    },
  }
}
export type Proof = Awaited<ReturnType<typeof createProof>>
export type Summary = ReturnType<Proof['summary']>
