/**
 * The long proofs: faults and hostile input, seeded; a failure names its seed.
 *
 * npm run prove [-- NAME …] [-- --flag=value …]
 */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runPrograms } from '../support/run-programs'

process.exit(await runPrograms(dirname(fileURLToPath(import.meta.url)), process.argv.slice(2)))
