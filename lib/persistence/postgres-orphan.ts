import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const STOP_PATIENCE_MS = 20_000
const START_PATIENCE_MS = 90_000

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
  return fields[fields.lastIndexOf(')') + 2] !== 'Z'
}

/** Whether a process is the server of this very folder: its working directory is its data. A pid may have passed to another. */
function isServerOf(folder: string, pid: number): boolean {
  if (!isAlive(pid)) return false
  if (!existsSync('/proc')) return true
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder)
  } catch {
    return false
  }
}

/** Whether a pid is a living server of ours and not somebody who got its number. */
function isNode(pid: number): boolean {
  const command = `/proc/${pid}/cmdline`
  return isAlive(pid) && (!existsSync(command) || readFileSync(command, 'utf8').includes('node'))
}

const readPid = (file: string): number => (existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0)

const ownerFile = (folder: string) => `${folder}.owner`
export const claim = (folder: string): void => writeFileSync(ownerFile(folder), String(process.pid))

/**
 * What runs on a folder already: the port of a server whose owner lives, to be
 * shared. A server whose owner is gone is stopped, so that ours starts on clean ground.
 */
export async function runningPort(folder: string): Promise<number | null> {
  const pidFile = join(folder, 'postmaster.pid')
  const pid = readPid(pidFile)
  if (!pid || !isServerOf(folder, pid)) return null
  const owner = readPid(ownerFile(folder))
  if (owner && owner !== process.pid && isNode(owner)) return Number(readFileSync(pidFile, 'utf8').split('\n')[3])
  process.kill(pid, 'SIGINT')
  for (let waited = 0; isAlive(pid); waited += 50) {
    if (waited > STOP_PATIENCE_MS) throw new Error(`PostgreSQL ${pid} on ${folder} does not stop; stop it by hand.`)
    await sleep(50)
  }
  return null
}

/** One start at a time on a folder: who comes second waits, and then finds a server to share. */
export async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const file = `${folder}.lock`
  for (let waited = 0; ; waited += 100) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = readPid(file)
      // A start that was killed leaves its lock behind.
      if (holder && !isNode(holder)) rmSync(file, { force: true })
      else if (waited > START_PATIENCE_MS)
        throw new Error(`Another start on ${folder} does not end (process ${holder}).`)
      else await sleep(100)
    }
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}
