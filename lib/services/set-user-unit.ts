import { accept, type Result, refuse } from '../domain/result'
import type { Actor, LogStore } from './ports'

/** Says which unit a person answers for; null for none. Refusals: `unknown-unit`, `unknown-user`. */
export const setUserUnit =
  ({ log }: { log: LogStore }) =>
  (id: string, unit: string | null, actor: Actor): Promise<Result<{ id: string; unit: string | null }>> =>
    log.write(async (write) => {
      if (unit !== null && !(await write.unit(unit))) return refuse('unknown-unit', { id: unit })
      if (!(await write.setUserUnit(id, unit))) return refuse('unknown-user', { id })
      await write.audit({ actor, action: 'user:unit', subject: id, data: { unit } })
      return accept({ id, unit })
    })
