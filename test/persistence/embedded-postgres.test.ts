import { type ChildProcess, spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { keptSecret } from '@/lib/boot/kept-secret'
import { startEmbeddedPostgres } from '@/lib/persistence/embedded-postgres'
import { servesFolder } from '@/lib/persistence/postgres-orphan'
import { isMarkAlive, isZombie, markOf } from '@/lib/persistence/process-mark'
import { childrenOf } from '../support/postgres-processes'

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

const postmaster = (one: ReturnType<typeof place>) =>
  Number(readFileSync(join(one.folder, 'db', 'postmaster.pid'), 'utf8').split('\n')[0])

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo(); waited += 20) {
    if (waited > 10_000) throw new Error('It never came.')
    await sleep(20)
  }
}

// PostgreSQL itself takes a process of its own account for a server, and one of another account for a stranger.
test.each(['root or whoever runs this', 'the database’s own account'])(
  'a stranger of %s who got the old server’s number is left alone',
  { timeout: 90_000 },
  async (account) => {
    const one = place()
    const database = await startEmbeddedPostgres(join(one.folder, 'db'))
    await database.stop()
    const { uid, gid } = statSync(join(one.folder, 'db'))
    const stranger = spawn('bash', ['-c', 'exec -a postgres sleep 60'], account.startsWith('root') ? {} : { uid, gid })
    one.children.push(stranger)
    await until(() => readFileSync(`/proc/${stranger.pid}/cmdline`, 'utf8').startsWith('postgres\0'))
    writeFileSync(join(one.folder, 'db', 'postmaster.pid'), `${stranger.pid}\n/elsewhere\n0\n5432\n`)
    writeFileSync(join(one.folder, 'db.owner'), markOf(process.pid))
    const again = await startEmbeddedPostgres(join(one.folder, 'db'))
    expect([stranger.exitCode, stranger.signalCode]).toEqual([null, null])
    expect(postmaster(one)).not.toBe(stranger.pid)
    expect(await ask(again.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await again.stop()
  },
)

test('another folder’s living server is neither stopped nor shared', { timeout: 90_000 }, async () => {
  const [one, other] = [place(), place()]
  const theirs = await startEmbeddedPostgres(join(other.folder, 'db'))
  await startEmbeddedPostgres(join(one.folder, 'db')).then((database) => database.stop())
  const words = readFileSync(join(other.folder, 'db', 'postmaster.pid'))
  writeFileSync(join(one.folder, 'db', 'postmaster.pid'), words)
  const ours = await startEmbeddedPostgres(join(one.folder, 'db'))
  expect(ours.url).not.toBe(theirs.url)
  expect(await ask(theirs.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  expect(await servesFolder(join(one.folder, 'db'), ours.url)).toBe(true)
  expect(await servesFolder(join(one.folder, 'db'), theirs.url)).toBe(false)
  await Promise.all([ours.stop(), theirs.stop()])
  expect(await servesFolder(join(one.folder, 'db'), ours.url)).toBe(false)
})

test('a second start in one process shares the first, and stopping it leaves the first', {
  timeout: 90_000,
}, async () => {
  const one = place()
  const first = await startEmbeddedPostgres(join(one.folder, 'db'))
  const second = await startEmbeddedPostgres(join(one.folder, 'db'))
  expect(second.url).toBe(first.url)
  await second.stop()
  expect(await ask(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await first.stop()
})

test('an end that nobody asked for is told with the last words, to the owner and to who shares, and mended', {
  timeout: 90_000,
}, async () => {
  const one = place()
  const lines: string[] = []
  const told: string[] = []
  const database = await startEmbeddedPostgres(join(one.folder, 'db'), {
    onEnd: (words) => told.push(words),
    onBack: () => told.push('back'),
    onWords: (line) => lines.push(line),
  })
  const sharedTold: string[] = []
  const shared = await startEmbeddedPostgres(join(one.folder, 'db'), {
    onEnd: () => sharedTold.push('end'),
    onBack: () => sharedTold.push('back'),
  })
  expect(lines.some((line) => line.includes('ready to accept connections'))).toBe(true)
  for (let wrong = 0; wrong < 30; wrong += 1) await ask(database.url, `SELECT wrong_${wrong}`).catch(() => {})
  process.kill(postmaster(one), 'SIGINT')
  await until(() => told.length > 1 && sharedTold.length > 1)
  expect(told[0]).toContain('database system is shut down')
  expect(told[0]?.split('\n').length).toBe(20)
  expect([told.slice(1), sharedTold]).toEqual([['back'], ['end', 'back']])
  expect([database.isUp(), shared.isUp()]).toEqual([true, true])
  expect(await ask(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await shared.stop()
  await database.stop()
})

test('killed with or without its children, it is back at the same address with what was committed', {
  timeout: 90_000,
}, async () => {
  const one = place()
  let back = 0
  const database = await startEmbeddedPostgres(join(one.folder, 'db'), { onBack: () => (back += 1) })
  await ask(database.url, 'CREATE TABLE kept (nth int)')
  const idle = new pg.Client({ connectionString: database.url })
  idle.on('error', () => undefined)
  await idle.connect()
  const { rows } = await idle.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  // A stopped child does not notice that its postmaster is gone, and keeps the shared memory.
  process.kill(rows[0]?.pid ?? 0, 'SIGSTOP')
  await ask(database.url, 'INSERT INTO kept VALUES (1)')
  process.kill(postmaster(one), 'SIGKILL')
  await until(() => back === 1)
  expect(await ask(database.url, 'SELECT nth FROM kept')).toEqual([{ nth: 1 }])
  for (const pid of [postmaster(one), ...childrenOf(postmaster(one))]) process.kill(pid, 'SIGKILL')
  await until(() => back === 2)
  expect(await ask(database.url, 'SELECT nth FROM kept')).toEqual([{ nth: 1 }])
  await database.stop()
})

test('a dead server that nobody has collected does not hold its folder', { timeout: 90_000 }, async () => {
  const one = place()
  await startEmbeddedPostgres(join(one.folder, 'db')).then((database) => database.stop())
  const { uid, gid } = statSync(join(one.folder, 'db'))
  // A parent that never waits, as a container's first program often does not.
  const parent = spawn('bash', ['-c', 'sleep 0 & echo $!; exec sleep 60'], { uid, gid })
  one.children.push(parent)
  let words = ''
  parent.stdout.on('data', (chunk) => (words += chunk))
  await until(() => Number(words) > 0 && isZombie(Number(words)))
  writeFileSync(join(one.folder, 'db', 'postmaster.pid'), `${Number(words)}\n/elsewhere\n0\n5432\n`)
  const again = await startEmbeddedPostgres(join(one.folder, 'db'))
  expect(await ask(again.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await again.stop()
})

test('what cannot be started again is given up, and said', { timeout: 90_000 }, async () => {
  const one = place()
  const told: string[] = []
  const database = await startEmbeddedPostgres(join(one.folder, 'db'), {
    onEnd: () => told.push('end'),
    onGone: (words) => told.push(words),
    backWithinMs: 500,
  })
  renameSync(join(one.folder, 'db', 'global', 'pg_control'), join(one.folder, 'db', 'global', 'gone'))
  process.kill(postmaster(one), 'SIGKILL')
  await until(() => told.length === 2)
  expect(told[0]).toBe('end')
  expect(told[1]).toContain('pg_control')
  expect(database.isUp()).toBe(false)
  await database.stop()
})

test('an end that was asked for is not told', { timeout: 90_000 }, async () => {
  const one = place()
  const ends: string[] = []
  const database = await startEmbeddedPostgres(join(one.folder, 'db'), { onEnd: (words) => ends.push(words) })
  await database.stop()
  await sleep(1_000)
  expect(ends).toEqual([])
})

test.each([
  ['of a dead process', '999999999\n', 0],
  ['of one whose number somebody else has now', `${process.pid}\n1\n`, 0],
  ['that a power cut left empty', '', 60],
])('a lock %s holds nobody up', { timeout: 30_000 }, async (_, mark, ageSeconds) => {
  const one = place()
  const lock = join(one.folder, 'db.lock')
  writeFileSync(lock, mark)
  const then = Date.now() / 1000 - ageSeconds
  utimesSync(lock, then, then)
  const database = await startEmbeddedPostgres(join(one.folder, 'db'))
  await database.stop()
  expect(existsSync(lock)).toBe(false)
})

test('a process is known by its number and its beginning', () => {
  expect(isMarkAlive(markOf(process.pid))).toBe(true)
  expect(isMarkAlive(String(process.pid))).toBe(true)
  expect(isMarkAlive(`${process.pid}\n1\n`)).toBe(false)
  expect(isMarkAlive('')).toBe(false)
})

test('a secret is kept, its owner’s alone, and made anew where a power cut left nothing', () => {
  const { folder } = place()
  const secret = keptSecret(folder)
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect(keptSecret(folder)).toBe(secret)
  expect(statSync(join(folder, 'auth-secret')).mode & 0o777).toBe(0o600)
  writeFileSync(join(folder, 'auth-secret'), '')
  const anew = keptSecret(folder)
  expect(anew).toMatch(/^[\w-]{43}$/)
  expect(keptSecret(folder)).toBe(anew)
})
