/**
 * The database, or the server, taken away under load: stopped (SIGSTOP), shut down
 * and started again, refusing, unreachable. Meanwhile writes are refused in words,
 * readiness and boards say so; afterwards all is right by itself, and what was
 * under way happened once or not at all.
 *
 *   npm run prove -- outage [--seed=N] [--seconds=N] [--writers=N] [--boards=N]
 */
import { rmSync } from 'node:fs'
import { bundleServer } from '../support/bundle-server'
import { countFlag } from './support/crash/flags'
import { runOutages } from './support/crash/run-outages'

const seed = countFlag('seed', Date.now() % 1_000_000)
const seconds = countFlag('seconds', 60)
console.log(`outage: seed ${seed}, each for ${seconds} s`)
const program = await bundleServer()
const { answered, statuses, events, faults } = await runOutages({
  seed,
  program: [program],
  lastsMs: seconds * 1_000,
  writers: countFlag('writers', 4),
  boards: countFlag('boards', 3),
  isLong: seconds >= 30,
  say: (words) => console.log(words),
})
rmSync(program)
console.log(`answers: ${JSON.stringify(answered)}\nby status: ${JSON.stringify(statuses)}\nlog: ${events} rows`)
for (const fault of faults) console.error(`WRONG: ${fault}`)
console.log(`refused in words, and right again by itself: ${faults.length === 0 ? 'held' : 'MISSED'}`)
process.exit(faults.length === 0 ? 0 : 1)
