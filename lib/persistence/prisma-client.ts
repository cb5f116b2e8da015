import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client'
import { warySocket } from './wary-socket'

export type Database = PrismaClient
/** What a query runs on: the database, or one transaction of it. */
export type Queryable = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>

/** Opens a pool on PostgreSQL. The caller disconnects. */
export const connectDatabase = (url: string, connections = 15): Database =>
  new PrismaClient({
    adapter: new PrismaPg({
      connectionString: url,
      max: connections,
      connectionTimeoutMillis: 5_000,
      stream: warySocket,
    }),
    transactionOptions: { maxWait: 10_000, timeout: 30_000 },
  })
