import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** PostgreSQL's sessions hand in their counts when they have been idle for a second. */
const COUNTED_AFTER_MS = 1_500

/** Transactions that a database has ended so far; a query outside a transaction counts as one. */
export async function transactionsOf(url: string): Promise<number> {
  await sleep(COUNTED_AFTER_MS)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ done: string }>(
    'SELECT xact_commit + xact_rollback AS done FROM pg_stat_database WHERE datname = current_database()',
  )
  await client.end()
  return Number(rows[0]?.done)
}
