import type { Actor, LogStore, Places } from './ports'
import { putInForce } from './put-in-force'
import type { Surfacing } from './surfacing'

const SCHEDULER: Actor = { id: 'scheduler', name: 'Bộ hẹn giờ' }

/**
 * Puts into force every scheduled decision whose time has come, in order of
 * effect, each in a write of its own. Exactly once: the state is read and moved
 * under the log's lock, whatever restarts or other servers do. Returns their ids.
 */
export const applyDueDecisions =
  ({ log, places, surfacing }: { log: LogStore; places: Places; surfacing: Surfacing }) =>
  async (): Promise<string[]> => {
    const applied: string[] = []
    const failed = new Set<string>()
    let trouble: unknown
    for (;;) {
      let tried: string | null = null
      const work = log.write(async (write) => {
        const decision = (await write.dueDecisions(write.now)).find((due) => !failed.has(due.id))
        if (!decision) return null
        tried = decision.id
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
      // One that cannot be applied does not hold up those behind it; it is tried again at the next look.
      const id = await work.catch((error: unknown) => {
        if (tried === null) throw error
        failed.add(tried)
        trouble = error
        return tried
      })
      if (id === null) break
      if (!failed.has(id)) applied.push(id)
    }
    if (failed.size > 0) throw trouble
    return applied
  }
