/**
 * Speed and memory, by measurement beside a baseline; no test depends on it.
 *
 * npm run bench [-- NAME …] [-- --flag=value …]
 */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runPrograms } from '../support/run-programs'

process.exit(await runPrograms(dirname(fileURLToPath(import.meta.url)), process.argv.slice(2)))
