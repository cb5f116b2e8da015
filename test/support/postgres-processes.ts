import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The main process of the PostgreSQL on a folder; 0 where none is named. */
export function postmasterOf(databaseFolder: string): number {
  try {
    return Number(readFileSync(join(databaseFolder, 'postmaster.pid'), 'utf8').split('\n')[0]) || 0
  } catch {
    return 0
  }
}

/** The living children of a process. */
export function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
        const [state, ppid] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        return Number(ppid) === parent && state !== 'Z'
      } catch {
        return false
      }
    })
}

/** Sends a signal to each; those that are gone already do not mind. */
export function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids)
    try {
      if (pid > 1) process.kill(pid, name)
    } catch {
      // Gone.
    }
}
