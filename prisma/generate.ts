/**
 * Generates the database client after an install. Prisma's command first wants a
 * schema engine that only migrations need; where it cannot be downloaded a
 * program that always fails stands in, so that nothing can pretend to have migrated.
 */
import { spawnSync } from 'node:child_process'

const done = spawnSync(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { PRISMA_SCHEMA_ENGINE_BINARY: '/bin/false', PRISMA_HIDE_UPDATE_MESSAGE: '1', ...process.env },
})
process.exit(done.status ?? 1)
