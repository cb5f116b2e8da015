/**
 * kill -9 of the server, of PostgreSQL (whole, its main process, one child) and of
 * both, at random moments under load, a start's moments too. After each: every
 * answered write is in the log once with the seqs that were answered, the log has
 * no gap, and every client's board is the fold of the log at its seq; now and then
 * the audit's chain, all rows again and what the tables say of each other.
 *
 *   npm run prove -- kill [--seed=N] [--kills=N] [--writers=N] [--boards=N] [--minutes=N] [--place=FOLDER]
 */

import { rmSync } from 'node:fs'
import { bundleServer } from '../support/bundle-server'
import { countFlag, wordsFlag } from './support/crash/flags'
import { createMachine } from './support/crash/machine'
import { runKills } from './support/crash/run-kills'

const seed = countFlag('seed', Date.now() % 1_000_000)
const kills = countFlag('kills', 1_000)
const writers = countFlag('writers', 4)
const boards = countFlag('boards', 3)
const minutes = countFlag('minutes', 24 * 60)
console.log(`kill: seed ${seed}, ${kills} kills, ${writers} writers, ${boards} boards`)

const program = await bundleServer()
const machine = await createMachine([program], { place: wordsFlag('place', '.test-data') })
const begun = Date.now()
const report = await runKills(machine, {
  seed,
  kills,
  writers,
  boards,
  wholeEvery: 25,
  until: () => Date.now() - begun > minutes * 60_000,
  say: (words) => console.log(`  ${((Date.now() - begun) / 1000).toFixed(0).padStart(5)} s  ${words}`),
})
await machine.remove()
rmSync(program)

const median = (values: number[]) => Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0)
console.log(`\n${report.done} kills in ${Math.round((Date.now() - begun) / 1000)} s: ${JSON.stringify(report.kills)}`)
for (const [what, ms] of Object.entries(report.backMs))
  console.log(
    `  ${what.padEnd(9)} a write answered again after ${median(ms)} ms (median), ${Math.round(Math.max(...ms))} ms (longest)`,
  )
console.log(`answers: ${JSON.stringify(report.answered)}`)
console.log(`by status: ${JSON.stringify(report.statuses)}`)
console.log(`log: ${report.events} rows`)
for (const fault of report.faults) console.error(`WRONG: ${fault}`)
const isWhole = report.done >= kills
console.log(`nothing answered lost, doubled or reordered: ${report.faults.length === 0 ? 'held' : 'MISSED'}`)
console.log(`${kills} kills: ${isWhole ? 'held' : `MISSED (${report.done})`}`)
process.exit(report.faults.length === 0 ? 0 : 1)
