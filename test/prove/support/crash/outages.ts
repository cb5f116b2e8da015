import { setTimeout as sleep } from 'node:timers/promises'
import { signal } from '../../../support/postgres-processes'
import type { Wire } from '../../../support/proxy'
import type { Machine } from './machine'
import type { OwnDatabase } from './own-database'

/** What an outage acts upon: the server, its database, and the wire between the two. */
export type Scene = { machine: Machine; database: OwnDatabase; wire: Wire }
export type Outage = {
  name: string
  begin(scene: Scene): Promise<void> | void
  end(scene: Scene): Promise<void> | void
  /** Whether the server itself can answer while it lasts. */
  isServerUp: boolean
  /** Whether the database says nothing at all, so that only time tells. */
  isSilent?: boolean
}

export const OUTAGES: readonly Outage[] = [
  {
    name: 'the server stopped (SIGSTOP) and went on',
    isServerUp: false,
    begin: ({ machine }) => machine.signalServer('SIGSTOP'),
    end: ({ machine }) => machine.signalServer('SIGCONT'),
  },
  {
    name: 'PostgreSQL stopped (SIGSTOP) and went on',
    isServerUp: true,
    isSilent: true,
    begin: ({ database }) => signal(database.processes(), 'SIGSTOP'),
    end: ({ database }) => signal(database.processes(), 'SIGCONT'),
  },
  {
    name: 'PostgreSQL shut down and was started again',
    isServerUp: true,
    begin: ({ database, wire }) => database.stop().then(() => wire.set('refuse')),
    end: ({ database, wire }) => database.start().then(() => wire.set('through')),
  },
  {
    name: 'PostgreSQL refused connections, and all were cut',
    isServerUp: true,
    begin: ({ wire }) => {
      wire.set('refuse')
      wire.cut()
    },
    end: ({ wire }) => wire.set('through'),
  },
  {
    name: 'PostgreSQL unreachable: connections stayed open and nothing passed',
    isServerUp: true,
    isSilent: true,
    begin: ({ wire }) => wire.set('silent'),
    end: async ({ wire }) => {
      wire.cut()
      await sleep(10)
      wire.set('through')
    },
  },
]
