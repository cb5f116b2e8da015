import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { putEmptyCluster } from './empty-cluster'

/** Longer by START_PATIENCE_MS where a machine has much else to do. */
const START_PATIENCE_MS = Number(process.env.START_PATIENCE_MS ?? 90_000)
const STOP_PATIENCE_MS = 20_000
const ROOT = '.test-data'

export type Credentials = { url: string; operator: { email: string; password: string }; apiKey: string }

/** A port that was free a moment ago: a server that restarts must come back on the same one. */
export const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const probe = createServer()
    probe.on('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('no port'))))
    })
  })

export type RunningServer = {
  url: string
  folder: string
  credentials(): Credentials
  process(): ChildProcess
  /** The token of the link for the first administrator, once its line is whole: it is printed a moment after the address. */
  setupToken(): Promise<string>
  /** Kills it at once, as a power cut would. */
  kill(signal?: NodeJS.Signals): Promise<void>
  /** Starts it again on the same folder and port. */
  restart(): Promise<void>
  /** Stops it and removes its data. */
  remove(): Promise<void>
  words(): string
}

const isOver = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

async function waitFor(child: ChildProcess, word: RegExp, words: () => string): Promise<void> {
  const until = Date.now() + START_PATIENCE_MS
  while (!word.test(words())) {
    if (isOver(child)) throw new Error(`The server ended at its start:\n${words()}`)
    if (Date.now() > until) throw new Error(`The server did not start in time:\n${words()}`)
    await sleep(50)
  }
}

/** The server's own command, or the same program in one file where the whole run made it: it starts in half the time. */
const program = (): string[] => (process.env.TEST_SERVER ? [process.env.TEST_SERVER] : ['--import', 'tsx', 'server.ts'])

/** Starts the real server on a folder and a port of its own. */
export async function startServer(
  mode: 'demo' | 'main' = 'demo',
  env: Record<string, string> = {},
): Promise<RunningServer> {
  mkdirSync(ROOT, { recursive: true })
  const folder = mkdtempSync(join(ROOT, 'server-'))
  putEmptyCluster(folder)
  const port = await freePort()
  let output = ''
  let child: ChildProcess

  async function start(): Promise<void> {
    output = ''
    child = spawn(process.execPath, [...program(), ...(mode === 'demo' ? ['demo'] : [])], {
      env: {
        ...process.env,
        HOST: '127.0.0.1',
        PORT: String(port),
        DATA_DIR: folder,
        LOG_LEVEL: 'warn',
        BUILD: 'never',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    await waitFor(child, mode === 'demo' ? /credentials\.json/ : /\/setup\?token=|Mở http/, () => output)
  }
  async function kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    child.kill(signal)
    for (let waited = 0; !isOver(child) && waited < STOP_PATIENCE_MS; waited += 20) await sleep(20)
  }

  await start()
  return {
    url: `http://127.0.0.1:${port}`,
    folder,
    credentials: () => JSON.parse(readFileSync(join(folder, 'credentials.json'), 'utf8')) as Credentials,
    process: () => child,
    async setupToken() {
      const line = /\/setup\?token=([\w-]+)\s/
      await waitFor(child, line, () => output)
      return line.exec(output)?.[1] ?? ''
    },
    kill,
    restart: start,
    async remove() {
      if (!isOver(child)) await kill('SIGTERM')
      if (!isOver(child)) await kill('SIGKILL')
      stopPostgres(folder)
      rmSync(folder, { recursive: true, force: true })
    },
    words: () => output,
  }
}

/** A killed server leaves its PostgreSQL running; the test does not. */
function stopPostgres(folder: string): void {
  try {
    const pid = Number(readFileSync(join(folder, 'db', 'postmaster.pid'), 'utf8').split('\n')[0])
    if (pid > 1) process.kill(pid, 'SIGQUIT')
  } catch {
    // It ended by itself.
  }
}
