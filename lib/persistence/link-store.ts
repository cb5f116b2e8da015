import type { LinkStore } from '../auth/assignment-link'
import type { Database } from './prisma-client'

/** Personal links, as whoever opens one is looked up. */
export const createLinkStore = (db: Database): LinkStore => ({
  find: (id) => db.assignmentLink.findUnique({ where: { id } }),
  touch: async (id, at, notAfter) => {
    await db.assignmentLink.updateMany({
      where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: notAfter } }] },
      data: { lastUsedAt: at },
    })
  },
})
