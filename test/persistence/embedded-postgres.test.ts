import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { startEmbeddedPostgres } from '@/lib/persistence/embedded-postgres'

const leftovers: { folder: string; children: ChildProcess[] }[] = []
afterEach(async () => {
  for (const { folder, children } of leftovers.splice(0)) {
    for (const child of children) child.kill('SIGKILL')
    try {
      process.kill(Number(readFileSync(join(folder, 'db', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGQUIT')
      await sleep(300)
    } catch {
      // It ended by itself.
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
  }
})

function place() {
  mkdirSync('.test-data', { recursive: true })
  const one = { folder: mkdtempSync(join('.test-data', 'pg-')), children: [] as ChildProcess[] }
  leftovers.push(one)
  return one
}
/** A server process of its own that starts the database and stays until it is killed. */
function starter(one: ReturnType<typeof place>) {
  const module = resolve('lib/persistence/embedded-postgres.ts')
  const code = `import(${JSON.stringify(module)}).then(async (m) => { const d = await m.startEmbeddedPostgres(${JSON.stringify(join(one.folder, 'db'))}); console.log('URL ' + d.url); setInterval(() => {}, 1000) })`
  const child = spawn(process.execPath, ['--import', 'tsx', '-e', code], { stdio: ['ignore', 'pipe', 'pipe'] })
  one.children.push(child)
  let words = ''
  child.stdout?.on('data', (chunk) => (words += chunk))
  child.stderr?.on('data', (chunk) => (words += chunk))
  const url = async () => {
    for (let waited = 0; waited < 60_000; waited += 50) {
      const found = /URL (\S+)/.exec(words)?.[1]
      if (found) return found
      if (child.exitCode !== null) break
      await sleep(50)
    }
    throw new Error(`No database: ${words}`)
  }
  return { child, url }
}
async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('a kill in the middle of the first start does not spoil the folder', { timeout: 90_000 }, async () => {
  const one = place()
  const first = starter(one)
  const isHalfMade = () =>
    readdirSync(one.folder).some(
      (name) => name.startsWith('db.new-') && existsSync(join(one.folder, name, 'PG_VERSION')),
    )
  while (!isHalfMade()) await sleep(2)
  first.child.kill('SIGKILL')
  await sleep(200)
  expect(existsSync(join(one.folder, 'db'))).toBe(false)
  const database = await startEmbeddedPostgres(join(one.folder, 'db'))
  expect(await ask(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await database.stop()
})

test('two first starts at once come to one database', { timeout: 90_000 }, async () => {
  const one = place()
  const [a, b] = await Promise.all([starter(one).url(), starter(one).url()])
  expect(a).toBe(b)
  expect(await ask(a, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('what a killed owner wrote is there after the next start', { timeout: 90_000 }, async () => {
  const one = place()
  const first = starter(one)
  await ask(await first.url(), 'CREATE TABLE kept AS SELECT 42 AS answer')
  first.child.kill('SIGKILL')
  await sleep(200)
  const database = await startEmbeddedPostgres(join(one.folder, 'db'))
  expect(await ask(database.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
  await database.stop()
})

test('somebody who got the old server’s number is left alone', { timeout: 90_000 }, async () => {
  const one = place()
  const database = await startEmbeddedPostgres(join(one.folder, 'db'))
  await database.stop()
  const stranger = spawn('bash', ['-c', 'exec -a postgres sleep 60'])
  one.children.push(stranger)
  await sleep(200)
  writeFileSync(join(one.folder, 'db', 'postmaster.pid'), `${stranger.pid}\n/elsewhere\n0\n5432\n`)
  const again = await startEmbeddedPostgres(join(one.folder, 'db')).catch((error: Error) => error)
  expect(stranger.exitCode).toBeNull()
  expect(stranger.signalCode).toBeNull()
  if (again instanceof Error) throw again
  expect(await ask(again.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await again.stop()
})
