import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backUpFolder, restoreFolder } from '@/lib/persistence/backup-folder'
import { startEmbeddedPostgres } from '@/lib/persistence/embedded-postgres'
import { findPlace } from '@/lib/persistence/log-place'
import { createLogStore } from '@/lib/persistence/log-store'
import { migrate } from '@/lib/persistence/migrate'
import { connectDatabase } from '@/lib/persistence/prisma-client'
import { beginNewEpoch, settleLog } from '@/lib/services/settle-log'

let home: string
beforeAll(() => {
  mkdirSync('.test-data', { recursive: true })
  home = mkdtempSync(join('.test-data', 'backup-'))
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

type Opened = { settle(): Promise<string | null>; ask(sql: string): Promise<unknown[]>; renew(): Promise<string> }

/** The database of a data folder for the length of some work, as a server opens it. */
async function opened<T>(folder: string, work: (one: Opened) => Promise<T>): Promise<T> {
  const database = await startEmbeddedPostgres(join(folder, 'db'))
  await migrate(database.url)
  const db = connectDatabase(database.url, 2)
  const log = createLogStore(db, () => new Date())
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    return await work({
      settle: async () => settleLog({ log })((await findPlace(db)) + database.place),
      renew: () => beginNewEpoch({ log })({ id: 'test', name: 'Kiểm thử' }),
      ask: async (sql) => (await client.query(sql)).rows,
    })
  } finally {
    await client.end()
    await db.$disconnect()
    await database.stop()
  }
}
const head = 'SELECT epoch, seq, public_seq FROM log_head'
const audited = "SELECT action, data->>'why' AS why FROM audit_entry ORDER BY seq"

test('a copy of the data finds by itself that it is one, once, and begins a new epoch far above the old numbers', {
  timeout: 90_000,
}, async () => {
  const [data, copy] = [join(home, 'data'), join(home, 'copy')]
  mkdirSync(data)
  const before = await opened(data, async ({ settle, ask }) => {
    expect(await settle()).toBeNull()
    await expect(backUpFolder(data, copy)).rejects.toThrow('running')
    return ask(head)
  })
  await backUpFolder(data, copy)
  await expect(backUpFolder(data, copy)).rejects.toThrow('taken')
  await expect(backUpFolder(join(home, 'elsewhere'), copy)).rejects.toThrow('nothing')
  await opened(data, async ({ settle, ask }) => {
    expect(await settle()).toBeNull()
    expect(await ask(head)).toEqual(before)
    await ask('CREATE TABLE afterwards (nth int)')
  })

  const aside = await restoreFolder(data, copy, 'now')
  expect(readdirSync(aside ?? '')).toContain('db')
  await opened(data, async ({ settle, ask, renew }) => {
    expect(await ask("SELECT to_regclass('afterwards') AS it")).toEqual([{ it: null }])
    const epoch = await settle()
    expect(await ask(head)).toEqual([{ epoch, seq: 1_000_000, public_seq: 1_000_000 }])
    expect(await settle()).toBeNull()
    const asked = await renew()
    expect(await ask(head)).toEqual([{ epoch: asked, seq: 2_000_000, public_seq: 2_000_000 }])
    const entry = (why: string) => ({ action: 'log:new-epoch', why })
    expect(await ask(audited)).toEqual([entry('moved'), entry('asked')])
  })
  expect(existsSync(join(data, 'db', 'PG_VERSION'))).toBe(true)
})

test('a log that was read back into another database, or into its own tables made anew, finds that too', {
  timeout: 90_000,
}, async () => {
  const data = join(home, 'dumped')
  mkdirSync(data)
  await opened(data, async ({ settle, ask }) => {
    expect(await settle()).toBeNull()
    // What pg_restore --clean does to a table: dropped, made again, filled.
    await ask('CREATE TABLE kept AS SELECT * FROM log_head')
    await ask('DROP TABLE log_head')
    await ask('ALTER TABLE kept RENAME TO log_head')
    expect(await settle()).toMatch(/^[0-9a-f-]{36}$/)
    expect(await settle()).toBeNull()
  })
})
