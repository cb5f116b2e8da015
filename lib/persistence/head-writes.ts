import { randomUUID } from 'node:crypto'
import type { LogHead } from '../domain/log'
import { newEpoch } from '../domain/log-epoch'
import type { LogWrite } from '../services/ports'
import type { Queryable } from './prisma-client'

const ONE = { where: { id: 1 } }

/** The writes to the log's head itself; `moved` hears where it stands afterwards. */
export const headWrites = (
  tx: Queryable,
  moved: (head: LogHead) => void,
): Pick<LogWrite, 'place' | 'settle' | 'beginEpoch'> => ({
  place: async () => (await tx.logHead.findUniqueOrThrow({ ...ONE, select: { place: true } })).place,
  settle: async (place) => {
    await tx.logHead.update({ ...ONE, data: { place } })
  },
  beginEpoch: async () => {
    const { epoch, seq, publicSeq } = await tx.logHead.findUniqueOrThrow(ONE)
    const next = newEpoch({ epoch, seq, publicSeq }, randomUUID())
    await tx.logHead.update({ ...ONE, data: next })
    moved(next)
    return next
  },
})
