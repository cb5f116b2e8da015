import { realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import {
  canSeeProcesses,
  isAlive,
  isMarkAlive,
  isZombie,
  markOf,
  programOf,
  read,
  workersIn,
  workplace,
  worksAnybodyIn,
} from './process-mark'

const STOP_PATIENCE_MS = 20_000
const AT_ONCE_AFTER_MS = 5_000
const ANSWER_PATIENCE_MS = 2_000

export type RunningServer = { pid: number; port: number }

const ownerFile = (folder: string) => `${folder}.owner`

/** Names this process as the owner of the folder's server: whole or not at all, and before the server starts. */
export function claim(folder: string): void {
  const draft = `${ownerFile(folder)}.${process.pid}`
  writeFileSync(draft, markOf(process.pid))
  renameSync(draft, ownerFile(folder))
}

/** Whether the server at this address lets us in with our own password and keeps its data in this very folder. */
export async function servesFolder(folder: string, url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: ANSWER_PATIENCE_MS })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory')
    return realpathSync(rows[0]?.data_directory ?? '') === realpathSync(folder)
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/**
 * PostgreSQL refuses to start while postmaster.pid names a process of its account,
 * whoever that is, and be it dead and only not collected by its parent (a container
 * without an init). Once it is certain that no process at all works in the folder,
 * the name is an old one and goes.
 */
function forgetName(folder: string, pid: number): void {
  const isKnown = isZombie(pid) || workplace(pid) !== null
  if (isKnown && !worksAnybodyIn(realpathSync(folder))) rmSync(join(folder, 'postmaster.pid'))
}

/** Children of a killed server that have not noticed it (stopped, or stuck): no new server may start beside them. */
function endLeftBehind(folder: string): void {
  for (const pid of workersIn(realpathSync(folder))) if (programOf(pid) === 'postgres') process.kill(pid, 'SIGKILL')
}

async function stopOrphan(folder: string, pid: number): Promise<void> {
  process.kill(pid, 'SIGINT')
  for (let waited = 0; isAlive(pid); waited += 50) {
    if (waited === AT_ONCE_AFTER_MS) {
      // Stopped, or busy: told to end at once. What is committed is in its log.
      process.kill(pid, 'SIGCONT')
      process.kill(pid, 'SIGQUIT')
    }
    if (waited > STOP_PATIENCE_MS) throw new Error(`PostgreSQL ${pid} on ${folder} does not stop; stop it by hand.`)
    await sleep(50)
  }
}

/** The server that postmaster.pid names, if that process lives. */
export function servingNow(folder: string): RunningServer | null {
  const server = namedServer(folder)
  return server.pid && isAlive(server.pid) ? server : null
}

function namedServer(folder: string): RunningServer {
  const lines = read(join(folder, 'postmaster.pid')).split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]) }
}

/**
 * The server that runs on a folder already, to be shared, when its owner lives.
 * One whose owner is gone is stopped, so that ours starts on clean ground.
 * A process is taken for the folder's server only if it works in that folder (a
 * server's working directory is its data); where that cannot be seen, if it answers to `urlAt` its port.
 */
export async function runningServer(folder: string, urlAt: (port: number) => string): Promise<RunningServer | null> {
  const server = namedServer(folder)
  if (!server.pid) return null
  if (!isAlive(server.pid)) {
    if (canSeeProcesses()) {
      endLeftBehind(folder)
      if (isZombie(server.pid)) forgetName(folder, server.pid)
    }
    return null
  }
  if (canSeeProcesses()) {
    if (workplace(server.pid) !== realpathSync(folder)) {
      forgetName(folder, server.pid)
      return null
    }
  } else if (!server.port || !(await servesFolder(folder, urlAt(server.port)))) return null
  if (server.port && isMarkAlive(read(ownerFile(folder)))) return server
  await stopOrphan(folder, server.pid)
  return null
}
