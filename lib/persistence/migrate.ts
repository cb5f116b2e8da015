import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

/** The table and the lock that Prisma Migrate uses, so that its own command can take over. */
const LEDGER = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`
const PRISMA_LOCK = 72707369

type Migration = { name: string; sql: string; checksum: string }

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .sort()
    .filter((name) => existsSync(join(folder, name, 'migration.sql')))
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

async function applyOne(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(migration.sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

/**
 * Applies the migrations that the database lacks, in order, each whole, under
 * Prisma's advisory lock: several servers may start at once. Returns the names
 * applied. Throws when an applied migration was edited since, or the database
 * is newer than this program, unless that is accepted: migrations only add, so an
 * older program may run again when somebody says so.
 */
export async function migrate(url: string, folder = 'prisma/migrations', acceptNewer = false): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK])
    await client.query(LEDGER)
    const ledger = await client.query<{ migration_name: string; checksum: string; finished_at: Date | null }>(
      'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
    )
    const applied = new Map(ledger.rows.map((row) => [row.migration_name, row]))
    const done: string[] = []
    for (const migration of readMigrations(folder)) {
      const row = applied.get(migration.name)
      applied.delete(migration.name)
      if (!row) {
        await applyOne(client, migration)
        done.push(migration.name)
      } else if (row.checksum !== migration.checksum) {
        throw new Error(`Migration ${migration.name} was edited after it was applied.`)
      } else if (!row.finished_at) {
        throw new Error(`Migration ${migration.name} failed earlier; see docs/operations.md.`)
      }
    }
    const [unknown] = applied.keys()
    if (unknown && !acceptNewer)
      throw new Error(`The database is newer than this program: it has migration ${unknown}; see docs/operations.md.`)
    return done
  } finally {
    await client.end()
  }
}
