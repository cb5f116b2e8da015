/**
 * Writes and checks migrations without Prisma's engine download: the difference
 * is computed by its WASM engine against an in-memory PostgreSQL.
 *
 *   node --import tsx prisma/tools/migration.ts check
 *   node --import tsx prisma/tools/migration.ts new NAME
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { difference, MIGRATIONS } from './schema-engine'

async function connect() {
  const db = await PGlite.create()
  const adapter = await new PrismaPGlite(db).connect()
  // The adapter neither waits for a script nor reports its errors.
  adapter.executeScript = async (sql: string) => {
    await db.exec(sql)
  }
  return adapter
}

const [command, name = 'migration'] = process.argv.slice(2)
const sql = await difference({
  provider: 'postgres',
  adapterName: 'pglite',
  connect,
  connectToShadowDb: connect,
} as never)

if (command === 'check') {
  console.log(sql === null ? 'The schema and its migrations agree.' : `The schema has moved on:\n${sql}`)
  process.exit(sql === null ? 0 : 1)
}
if (command === 'new' && sql !== null) {
  const folder = join(MIGRATIONS, `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'migration.sql'), sql)
  const lock = join(MIGRATIONS, 'migration_lock.toml')
  if (!existsSync(lock)) writeFileSync(lock, 'provider = "postgresql"\n')
  console.log(`Wrote ${folder}`)
} else {
  console.log('Nothing to write.')
}
process.exit(0)
