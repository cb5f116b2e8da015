import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import type { PoolCounts } from '../services/operations-ports'
import { PrismaClient } from './generated/client'
import { watchedSocket } from './watched-socket'

export type Database = PrismaClient
/** What a query runs on: the database, or one transaction of it. */
export type Queryable = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>

const pools = new WeakMap<Database, pg.Pool>()

/** How long either side waits for a partner that has gone silent, ms. */
export type Patience = {
  /** This side, in the middle of a question: longer than any question takes. */
  silentMs: number
  /** PostgreSQL, in the middle of a transaction: a process that vanished would else hold the log's lock for two hours. */
  leftAloneMs: number
}
const PATIENCE: Patience = { silentMs: 20_000, leftAloneMs: 15_000 }

/** Opens a pool on PostgreSQL. The caller disconnects. */
export function connectDatabase(url: string, connections = 15, patience: Patience = PATIENCE): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    idle_in_transaction_session_timeout: patience.leftAloneMs,
    stream: watchedSocket(patience.silentMs),
    // The adapter writes instants without their offset and reads them without looking at it: right
    // in UTC alone, while a database takes its zone from the machine that it was made on.
    onConnect: async (client) => void (await client.query("SET TIME ZONE 'UTC'")),
  })
  const db = new PrismaClient({
    // A longer form repeats what was asked for, values and all, and errors are logged.
    errorFormat: 'minimal',
    adapter: new PrismaPg(pool, { disposeExternalPool: true }),
    transactionOptions: { maxWait: 10_000, timeout: 30_000 },
  })
  pools.set(db, pool)
  return db
}

export function poolCounts(db: Database): PoolCounts {
  const pool = pools.get(db)
  if (!pool) return { busy: 0, idle: 0, waiting: 0 }
  return { busy: pool.totalCount - pool.idleCount, idle: pool.idleCount, waiting: pool.waitingCount }
}
