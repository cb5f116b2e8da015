import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'

/** What this process starts from now on runs on one core, and so does it. Where there is no `taskset` or one core only, nothing happens. */
export function pinTo(core: number): boolean {
  if (cpus().length < 2) return false
  try {
    execFileSync('taskset', ['-acp', String(core), String(process.pid)], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Starts something on a core; this process then goes back to the swarm's. */
export async function onCore<T>(core: number, start: () => Promise<T>): Promise<T> {
  pinTo(core)
  try {
    return await start()
  } finally {
    pinTo(SWARM_CORE)
  }
}
export const SERVER_CORE = 0
export const SWARM_CORE = 1

export const pinned = (): string =>
  pinTo(SWARM_CORE) ? 'servers on core 0, swarm on core 1' : 'no core of its own for anybody: taskset is not here'
