import type { TextStore } from '../services/texts/ports'
import type { Database } from './prisma-client'
import { toRevision } from './text-queries'

/** The reading side of texts and their revisions. */
export const createTextStore = (db: Database): TextStore => ({
  newestVersion: async (edition) => {
    const { _max } = await db.contentVersion.aggregate({ where: { edition }, _max: { version: true } })
    if (_max.version === null) throw new Error(`The database holds no version of ${edition}.`)
    return _max.version
  },
  programVersion: async (edition) => {
    const where = { edition, revision: null }
    return (await db.contentVersion.aggregate({ where, _max: { version: true } }))._max.version ?? 0
  },
  revision: async (id) => {
    const row = await db.textRevision.findUnique({ where: { id } })
    return row ? toRevision(row) : null
  },
  revisions: async (edition) =>
    (await db.textRevision.findMany({ where: { edition }, orderBy: [{ updatedAt: 'desc' }, { number: 'desc' }] })).map(
      toRevision,
    ),
  localAdditions: () => db.localAddition.findMany(),
})
