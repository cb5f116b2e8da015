import { setTimeout as sleep } from 'node:timers/promises'
import { signal } from '../../../support/postgres-processes'
import type { Random } from '../random'
import type { Machine } from './machine'

/** `main`: PostgreSQL's main process alone; its children notice by themselves. `child`: one of its children. */
export const KILLS = ['server', 'database', 'main', 'child', 'both'] as const
export type Kill = (typeof KILLS)[number]

/** Most of them of the database: it comes back by itself, and quickly. */
const WEIGHTED = ['server', 'database', 'database', 'main', 'main', 'child', 'child', 'both'] as const
export const pickKill = (chances: Random): Kill => chances.pick(WEIGHTED)

/** Kills with SIGKILL, as a power cut or the system's memory keeper does. */
export async function kill(what: Kill, machine: Machine, chances: Random): Promise<void> {
  const processes = machine.database()
  const [main, ...children] = processes
  if (what === 'database') signal(processes, 'SIGKILL')
  if (what === 'main') signal(processes.slice(0, 1), 'SIGKILL')
  if (what === 'child' && main) signal([children[chances.below(children.length)] ?? main], 'SIGKILL')
  // Either of the two may be first by a moment.
  if (what === 'both' && chances.chance(0.5)) signal(processes, 'SIGKILL')
  if (what === 'server' || what === 'both') await machine.killServer()
  if (what === 'both') signal(processes, 'SIGKILL')
}

/** Starts the server again, however often its start is killed meanwhile (one in four is); answers how often it was. */
export async function bringBack(machine: Machine, chances: Random): Promise<number> {
  let killsAtStart = 0
  while (!machine.isRunning()) {
    const starting = machine.start()
    if (killsAtStart < 3 && chances.chance(0.25)) {
      killsAtStart += 1
      await Promise.race([sleep(chances.below(3_000)), starting])
      await kill(chances.pick(['server', 'both']), machine, chances)
    }
    await starting
  }
  return killsAtStart
}
