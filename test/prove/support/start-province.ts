import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { createApiKey } from '../../../lib/auth/api-key'
import { createApiKeyStore } from '../../../lib/persistence/api-key-store'
import { startEmbeddedPostgres } from '../../../lib/persistence/embedded-postgres'
import { migrate } from '../../../lib/persistence/migrate'
import { connectDatabase } from '../../../lib/persistence/prisma-client'
import { systemClock } from '../../../lib/services/ports'
import { type Api, apiOf } from '../../support/api'
import { type RunningServer, startServer } from '../../support/start-server'

/** PostgreSQL's clock moved as a machine's is: the product asks for `clock_timestamp()`, and finds this one first. */
const CLOCK = `
  CREATE TABLE IF NOT EXISTS clock_shift (ms bigint NOT NULL);
  INSERT INTO clock_shift VALUES (0);
  CREATE OR REPLACE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE AS
    $$ SELECT pg_catalog.clock_timestamp() + (SELECT ms FROM public.clock_shift) * interval '1 millisecond' $$;
  ALTER DATABASE postgres SET search_path = public, pg_catalog;`

export type ProvinceServer = RunningServer & { api: Api; setClock(ms: number): void }

/** One PostgreSQL, and real server processes on it whose wall clocks can be set. */
export async function startProvince(envs: readonly Record<string, string>[]) {
  mkdirSync('.test-data', { recursive: true })
  const folder = mkdtempSync(join('.test-data', 'province-'))
  const postgres = await startEmbeddedPostgres(join(folder, 'db'))
  await migrate(postgres.url)
  const db = connectDatabase(postgres.url, 5)
  const { key } = await createApiKey(createApiKeyStore(db), { name: 'proof', role: 'operator' }, systemClock)
  const client = new pg.Client({ connectionString: postgres.url })
  await client.connect()
  await client.query(CLOCK)

  const servers: ProvinceServer[] = []
  for (const [nth, env] of envs.entries()) {
    const file = resolve(folder, `clock-${nth}`)
    const setClock = (ms: number) => writeFileSync(file, String(ms))
    setClock(0)
    const server = await startServer('main', {
      DATABASE_URL: postgres.url,
      CLOCK_SHIFT_FILE: file,
      NODE_OPTIONS: `--import=${resolve('test/prove/support/shift-clock.mjs')}`,
      ...env,
    })
    servers.push({ ...server, api: apiOf(server.url, { apiKey: key }), setClock })
  }
  return {
    url: postgres.url,
    client,
    servers,
    /** Moves the database's clock, and with it every server's, as where all run on one machine. */
    async setAllClocks(ms: number): Promise<void> {
      await client.query('UPDATE clock_shift SET ms = $1', [ms])
      for (const server of servers) server.setClock(ms)
    },
    async stop(): Promise<void> {
      for (const server of servers) await server.remove()
      await client.end()
      await db.$disconnect()
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
export type Province = Awaited<ReturnType<typeof startProvince>>
