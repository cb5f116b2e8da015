import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { province } from '../../../support/province'
import { answerFaultsOf } from './hold-answers'
import { databaseFaults } from './hold-database'
import { bringBack, type Kill, kill, pickKill } from './kills'
import { createLedger } from './ledger'
import { createLogRecord, type LogRecord } from './log-record'
import type { Machine } from './machine'
import { seeded } from './seeded'
import { createFoldAt, watchBoard } from './watched-board'
import { startWriters } from './writers'

export type KillPlan = {
  seed: number
  /** How many kills; those in the middle of a start count too. */
  kills: number
  writers: number
  boards: number
  /** After so many kills everything is held to the log, not only what is new. */
  wholeEvery: number
  say(words: string): void
  /** Ends early, with what was done until then. */
  until?: () => boolean
}
export type KillReport = {
  kills: Record<string, number>
  done: number
  answered: Record<string, number>
  statuses: Record<string, number>
  events: number
  /** From the kill until a write was answered, ms, by kind. */
  backMs: Record<string, number[]>
  faults: string[]
}

const BOARDS_PATIENCE_MS = 60_000
const BACK_PATIENCE_MS = 120_000

/** A connection to the database once it lets one in. */
async function connected(machine: Machine): Promise<pg.Client> {
  for (const begun = performance.now(); ; await sleep(50)) {
    const client = new pg.Client({ connectionString: machine.databaseUrl(), connectionTimeoutMillis: 5_000 })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return client
    } catch (error) {
      if (performance.now() - begun > BACK_PATIENCE_MS) throw error
    }
  }
}

/** The board's door, the table of zones and the head say what the log says. */
async function boardFaults(machine: Machine, log: LogRecord, client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ seq: number; public_seq: number }>('SELECT seq, public_seq FROM log_head')
  const [head] = rows
  const isHead = head?.seq === log.seq() && head.public_seq === log.publicSeq()
  const foldAt = createFoldAt(
    log,
    province.map(({ code }) => code),
  )
  const due = foldAt(log.publicSeq()).zones
  const response = await fetch(`${machine.url}/api/v1/board`)
  const board = (await response.json()) as { seq: number; zones: Record<string, { zone: string | null }> }
  const wrong = Object.keys(due).filter((code) => due[code]?.zone !== board.zones[code]?.zone)
  return [
    ...(isHead ? [] : [`the head stands at ${JSON.stringify(head)}, the log at ${log.seq()} and ${log.publicSeq()}`]),
    ...(board.seq === log.publicSeq()
      ? []
      : [`the board's door answers seq ${board.seq}, the log has ${log.publicSeq()}`]),
    ...(wrong.length === 0 ? [] : [`the board's door shows other zones than the log: ${wrong}`]),
  ]
}

/** Kills at random moments under load, and after each holds answers, log and boards to each other. Stops at the first fault. */
export async function runKills(machine: Machine, plan: KillPlan): Promise<KillReport> {
  const chances = seeded(plan.seed)
  const ledger = createLedger()
  const faults: string[] = []
  const log = createLogRecord(faults)
  const report: KillReport = { kills: {}, done: 0, answered: {}, statuses: {}, events: 0, backMs: {}, faults }
  if (!machine.isRunning()) await machine.start()
  const { apiKey } = machine.credentials()
  const name = `K${plan.seed}`
  const boards = await Promise.all(
    Array.from({ length: plan.boards }, (_, nth) => watchBoard(`board ${nth}`, machine.url, log)),
  )
  const target = () => ({ url: machine.url, apiKey })
  const load = startWriters(target, ledger, seeded(plan.seed + 1), { count: plan.writers, name })
  let checked = 0

  async function hold(isWhole: boolean): Promise<void> {
    const client = await connected(machine)
    const entries = ledger.entries.slice(isWhole ? 0 : checked)
    const looks = boards.map((board) => board.look())
    checked = ledger.entries.length
    await log.read(client)
    faults.push(...answerFaultsOf(entries, log), ...looks.flatMap((compare) => compare()))
    if (isWhole) faults.push(...(await databaseFaults(client, log)))
    await client.end()
  }
  async function answeredAgain(): Promise<void> {
    const late = sleep(BACK_PATIENCE_MS, 'late', { ref: false })
    if ((await Promise.race([ledger.next(), late])) === 'late')
      faults.push(`no write was answered within ${BACK_PATIENCE_MS} ms after a kill`)
  }
  async function oneKill(): Promise<Kill> {
    await sleep(20 + chances.int(500))
    const what = pickKill(chances)
    const begun = performance.now()
    await kill(what, machine, chances)
    const { killsAtStart } = await bringBack(machine, chances)
    await answeredAgain()
    report.backMs[what] = [...(report.backMs[what] ?? []), performance.now() - begun]
    report.kills[what] = (report.kills[what] ?? 0) + 1
    if (killsAtStart > 0) report.kills['at the start'] = (report.kills['at the start'] ?? 0) + killsAtStart
    report.done += 1 + killsAtStart
    return what
  }

  try {
    await ledger.next()
    for (let nth = 1; report.done < plan.kills && faults.length === 0 && !plan.until?.(); nth += 1) {
      const what = await oneKill()
      await hold(nth % plan.wholeEvery === 0)
      plan.say(`${report.done} kills (${what}), ${ledger.entries.length} acts, seq ${log.seq()}`)
    }
    await load.stop()
    // What is scheduled takes effect within its two and a half seconds.
    await sleep(3_000)
    const client = await connected(machine)
    await log.read(client)
    for (const { follower } of boards)
      await follower.until('in step', ({ seq }) => seq === log.publicSeq(), BOARDS_PATIENCE_MS)
    faults.push(...(await boardFaults(machine, log, client)))
    await client.end()
    await hold(true)
  } catch (error) {
    faults.push(`${error instanceof Error ? error.stack : error}\n${machine.words().slice(-2_000)}`)
  } finally {
    for (const { follower } of boards) follower.stop()
  }
  for (const { outcome, act } of ledger.entries) {
    const what = `${act.kind} ${outcome.kind}`
    report.answered[what] = (report.answered[what] ?? 0) + 1
  }
  report.statuses = Object.fromEntries([...ledger.statuses].sort())
  for (const [status, times] of ledger.statuses)
    if (status.startsWith('500')) faults.push(`${times} answers were ${status}, where the storage was away`)
  report.events = log.seq()
  return report
}
