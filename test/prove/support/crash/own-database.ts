import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createApiKey } from '@/lib/auth/api-key'
import { createApiKeyStore } from '@/lib/persistence/api-key-store'
import { freeLocalPort } from '@/lib/persistence/free-local-port'
import { migrate } from '@/lib/persistence/migrate'
import { PostgresChild } from '@/lib/persistence/postgres-child'
import { connectDatabase } from '@/lib/persistence/prisma-client'
import { systemClock } from '@/lib/services/ports'
import { childrenOf, postmasterOf, signal } from '../../../support/postgres-processes'

/** A PostgreSQL of its own on a TCP port, as an installation with DATABASE_URL has one; nothing starts it again by itself. */
export async function startOwnDatabase(place = '.test-data') {
  mkdirSync(place, { recursive: true })
  const folder = resolve(mkdtempSync(join(place, 'own-')))
  // Started as root, PostgreSQL runs as an account of its own.
  chmodSync(folder, 0o755)
  const databaseDir = join(folder, 'db')
  const port = await freeLocalPort()
  const password = 'of-a-test'
  const make = () => new PostgresChild({ databaseDir, password, port })
  let server = make()
  await server.initialise()
  await server.start()
  const urlAt = (at: number) => `postgresql://postgres:${password}@127.0.0.1:${at}/postgres`
  return {
    port,
    url: urlAt(port),
    urlAt,
    processes(): number[] {
      const main = postmasterOf(databaseDir)
      return main ? [main, ...childrenOf(main)] : []
    },
    stop: () => server.stop(),
    async start(): Promise<void> {
      server = make()
      await server.start()
    },
    /** The schema, and an operator's key. */
    async prepare(): Promise<string> {
      await migrate(urlAt(port))
      const db = connectDatabase(urlAt(port), 2)
      const { key } = await createApiKey(createApiKeyStore(db), { name: 'proof', role: 'operator' }, systemClock)
      await db.$disconnect()
      return key
    },
    async remove(): Promise<void> {
      signal(this.processes(), 'SIGCONT')
      await server.stop()
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
    },
  }
}
export type OwnDatabase = Awaited<ReturnType<typeof startOwnDatabase>>
