import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { databaseUrlOf } from '../../../support/database-url'
import { childrenOf, postmasterOf, signal } from '../../../support/postgres-processes'
import { type Credentials, freePort } from '../../../support/start-server'

const START_PATIENCE_MS = 180_000
const STOP_PATIENCE_MS = 5_000

/** The server under proof with its embedded PostgreSQL, which a proof may kill at any moment, a start's too. */
export type Machine = {
  url: string
  folder: string
  /** Starts the server; resolves when it answers. Rejects with its words when it ends by itself; a kill resolves `false`. */
  start(): Promise<boolean>
  killServer(): Promise<void>
  /** Ends it in order, with its database. */
  stopServer(): Promise<void>
  signalServer(name: NodeJS.Signals): void
  /** PostgreSQL's processes now, the main one first. */
  database(): number[]
  isRunning(): boolean
  credentials(): Credentials
  databaseUrl(): string
  words(): string
  remove(): Promise<void>
}

const isOver = (child: ChildProcess | null) => !child || child.exitCode !== null || child.signalCode !== null

export type MachineOptions = {
  /** Where the data folder is made. */
  place?: string
  /** On an empty province; `databaseUrl`: on a database of its own. */
  main?: { databaseUrl?: string }
}

/** `program`: what node runs, with its flags. */
export async function createMachine(
  program: readonly string[],
  { place = '.test-data', main }: MachineOptions = {},
): Promise<Machine> {
  mkdirSync(place, { recursive: true })
  const folder = mkdtempSync(join(place, 'machine-'))
  const port = await freePort()
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    HOST: '127.0.0.1',
    PORT: String(port),
    DATA_DIR: folder,
  }
  let child: ChildProcess | null = null
  let words = ''
  const killed = new WeakSet<ChildProcess>()

  const database = () => {
    const main = postmasterOf(join(folder, 'db'))
    return main ? [main, ...childrenOf(main)] : []
  }
  async function start(): Promise<boolean> {
    words = ''
    const mine = spawn(process.execPath, [...program, ...(main ? [] : ['demo'])], {
      env: {
        ...env,
        LOG_LEVEL: 'error',
        BUILD: 'never',
        ...(main?.databaseUrl ? { DATABASE_URL: main.databaseUrl } : {}),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = mine
    mine.stdout.on('data', (chunk) => (words += chunk))
    mine.stderr.on('data', (chunk) => (words += chunk))
    const until = Date.now() + START_PATIENCE_MS
    while (!words.includes(main ? 'Mở http' : 'credentials.json')) {
      if (killed.has(mine)) return false
      if (isOver(mine)) throw new Error(`The server ended at its start:\n${words}`)
      if (Date.now() > until) throw new Error(`The server did not start in time:\n${words}`)
      await sleep(20)
    }
    return true
  }
  async function endServer(how: NodeJS.Signals): Promise<void> {
    const mine = child
    if (!mine || isOver(mine)) return
    killed.add(mine)
    mine.kill(how)
    while (!isOver(mine)) await sleep(5)
  }
  const killServer = () => endServer('SIGKILL')
  return {
    url: `http://127.0.0.1:${port}`,
    folder,
    start,
    killServer,
    stopServer: () => endServer('SIGTERM'),
    signalServer: (name) => void child?.kill(name),
    database,
    isRunning: () => !isOver(child),
    credentials: () => JSON.parse(readFileSync(join(folder, 'credentials.json'), 'utf8')) as Credentials,
    databaseUrl: () => databaseUrlOf({ folder }),
    words: () => words,
    async remove() {
      await killServer()
      // Told to end, it gives its shared memory back; killed, it would leave it on the machine.
      signal(database().slice(0, 1), 'SIGQUIT')
      for (let waited = 0; database().length > 1 && waited < STOP_PATIENCE_MS; waited += 50) await sleep(50)
      signal(database(), 'SIGKILL')
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
    },
  }
}
