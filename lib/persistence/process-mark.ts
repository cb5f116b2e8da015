import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { basename } from 'node:path'

/** What a file holds, or nothing where it is missing or went away while we looked. */
export function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** The first line of a file as a process number; 0 where there is none. */
export const readPid = (file: string): number => Number.parseInt(read(file), 10) || 0

/** State and start time (clock ticks since the machine's start), as /proc/PID/stat tells them after the name in brackets. */
function status(pid: number): { state: string; begun: string } | null {
  const stat = read(`/proc/${pid}/stat`)
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return stat ? { state: fields[0] ?? '', begun: fields[19] ?? '' } : null
}

/** Whether a process lives. A zombie does not: it only waits for somebody to collect it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return !isZombie(pid)
}

/** Dead, and not yet collected by its parent: it works nowhere, but its number is not free. */
export const isZombie = (pid: number): boolean => status(pid)?.state === 'Z'

/** A process as written into a file: its number and when it began, for numbers are used again (in a container at every start). */
export const markOf = (pid: number): string => `${pid}\n${status(pid)?.begun ?? ''}\n`

/** Whether the process that left this mark lives still. Where the beginning is unknown, a living node process passes for it. */
export function isMarkAlive(mark: string): boolean {
  const [number, begun] = mark.split('\n')
  const pid = Number(number)
  if (!pid || !isAlive(pid)) return false
  const now = status(pid)
  if (!now) return true
  return begun ? now.begun === begun : read(`/proc/${pid}/cmdline`).includes('node')
}

/** Where a process works; null where that cannot be seen (another's process, or no /proc). */
export function workplace(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}

export const canSeeProcesses = (): boolean => existsSync('/proc/self/cwd')

/** The processes that work in a folder. */
export const workersIn = (realFolder: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && workplace(Number(name)) === realFolder)
    .map(Number)

export const worksAnybodyIn = (realFolder: string): boolean => workersIn(realFolder).length > 0

/** The file name of the program that a process runs; null where that cannot be seen. */
export function programOf(pid: number): string | null {
  try {
    return basename(readlinkSync(`/proc/${pid}/exe`))
  } catch {
    return null
  }
}
