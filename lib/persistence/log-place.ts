import type { Database } from './prisma-client'

type Row = { place: string }

/**
 * Which database this is: of which cluster, on which branch of its history (a
 * standby that took over and a restore to a point in time begin a new one), and
 * which database and table of it. A dump that is read back in lands elsewhere by
 * at least one of them; an ordinary restart, and one after a crash, by none.
 */
export async function findPlace(db: Database): Promise<string> {
  const table = await db.$queryRaw<Row[]>`
    SELECT d.oid || '.' || 'log_head'::regclass::oid AS place FROM pg_database d WHERE d.datname = current_database()`
  // Where an operator of databases keeps these to itself, the tables' own numbers have to do.
  const cluster = await db.$queryRaw<Row[]>`
    SELECT system_identifier || '.' || left(pg_walfile_name(pg_current_wal_lsn()), 8) AS place
    FROM pg_control_system()`.catch(() => [])
  return [cluster[0]?.place ?? '', table[0]?.place ?? ''].join('/')
}
