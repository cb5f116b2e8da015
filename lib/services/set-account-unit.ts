import { accept, type Result } from '../domain/result'
import type { Actor, LogStore } from './ports'

/** Says for which unit an account answers; null for none. Refusals: `unknown-user`, `unknown-unit`. */
export const setAccountUnit =
  ({ log }: { log: LogStore }) =>
  async (id: string, unitId: string | null, actor: Actor): Promise<Result<{ id: string; unitId: string | null }>> =>
    log.write(async (write) => {
      const set = await write.setAccountUnit(id, unitId)
      if (!set.ok) return set
      const { name, email, from } = set.value
      if (from !== unitId)
        await write.audit({ actor, action: 'account:set-unit', subject: id, data: { name, email, from, to: unitId } })
      return accept({ id, unitId })
    })
