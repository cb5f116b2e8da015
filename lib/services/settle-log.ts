import type { Actor, LogStore, LogWrite } from './ports'

const SYSTEM: Actor = { id: 'system', name: 'Hệ thống' }

async function beginEpoch(write: LogWrite, actor: Actor, why: 'moved' | 'asked'): Promise<string> {
  const before = write.head()
  const { epoch, seq } = await write.beginEpoch()
  const data = { why, before: before.epoch, seqBefore: before.seq, seq }
  await write.audit({ actor, action: 'log:new-epoch', subject: epoch, data })
  return epoch
}

/**
 * Before a server serves: a log that finds itself in another database than when it
 * was last written down was restored or copied. What was published after the
 * copy was made is not in it, and clients that have it must not take what comes
 * next for a continuation: a new epoch begins, by which all load the board anew.
 * Answers the new epoch, or null where nothing moved.
 */
export const settleLog =
  ({ log }: { log: LogStore }) =>
  async (place: string): Promise<string | null> =>
    log.write(async (write) => {
      const known = await write.place()
      if (known === place) return null
      await write.settle(place)
      return known === null ? null : beginEpoch(write, SYSTEM, 'moved')
    })

/** A new epoch because somebody asks for one: after a restore that a server cannot notice. Answers it. */
export const beginNewEpoch =
  ({ log }: { log: LogStore }) =>
  async (actor: Actor): Promise<string> =>
    log.write((write) => beginEpoch(write, actor, 'asked'))
