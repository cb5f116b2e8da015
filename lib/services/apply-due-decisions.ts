import type { Actor, Clock, LogStore, Places } from './ports'
import { putInForce } from './put-in-force'
import type { Surfacing } from './surfacing'

const SCHEDULER: Actor = { id: 'scheduler', name: 'Bộ hẹn giờ' }

/**
 * Puts into force every scheduled decision whose time has come, in order of
 * effect, each in a write of its own. Exactly once: the state is read and moved
 * under the log's lock, whatever restarts or other servers do. Returns their ids.
 */
export const applyDueDecisions =
  ({ log, clock, places, surfacing }: { log: LogStore; clock: Clock; places: Places; surfacing: Surfacing }) =>
  async (): Promise<string[]> => {
    const applied: string[] = []
    for (;;) {
      const id = await log.write(async (write) => {
        const [decision] = await write.dueDecisions(clock.now())
        if (!decision) return null
        await write.markInForce(decision.id, write.at)
        const { seqs, superseded } = await putInForce(write, decision, { places, surfacing })
        await write.audit({
          actor: SCHEDULER,
          action: 'decision:apply',
          subject: decision.id,
          data: { number: decision.number, seqs, superseded },
        })
        return decision.id
      })
      if (id === null) return applied
      applied.push(id)
    }
  }
