import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from '../../../lib/persistence/embedded-postgres'
import { migrate } from '../../../lib/persistence/migrate'

/** One embedded PostgreSQL as it ships, with several databases of the installation's schema in it. */
export async function startDatabases<Name extends string>(names: readonly Name[]) {
  mkdirSync('.test-data', { recursive: true })
  const folder = mkdtempSync(join('.test-data', 'bench-'))
  const server = await startEmbeddedPostgres(join(folder, 'db'))
  const urlOf = (name: string) => {
    const url = new URL(server.url)
    url.pathname = `/${name}`
    return url.toString()
  }
  const admin = new pg.Client({ connectionString: server.url })
  await admin.connect()
  for (const name of names) {
    await admin.query(`CREATE DATABASE "${name}"`)
    await migrate(urlOf(name))
  }
  await admin.end()
  return {
    url: (name: Name) => urlOf(name),
    async remove() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Does something on a bare connection. */
export async function onConnection<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
