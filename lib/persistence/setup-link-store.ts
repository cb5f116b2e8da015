import type { SetupLinkStore } from '../auth/setup'
import type { Database } from './prisma-client'

/** One-time links in PostgreSQL. */
export const createSetupLinkStore = (database: Database): SetupLinkStore => ({
  hasUser: async () => (await database.user.findFirst({ select: { id: true } })) !== null,
  insert: async (link) => {
    await database.setupLink.create({ data: link })
  },
  // One statement takes every open link: of two uses at once, of one link or of
  // two, the second waits for the first one's rows and then finds none open.
  claim: async (hash, at) => {
    const taken = await database.$executeRaw`
      UPDATE setup_link SET used_at = ${at}
      WHERE used_at IS NULL
        AND EXISTS (SELECT 1 FROM setup_link own
                    WHERE own.hash = ${hash} AND own.used_at IS NULL AND own.expires_at > ${at})
        AND NOT EXISTS (SELECT 1 FROM "user")`
    return taken > 0
  },
  release: async (at) => {
    await database.setupLink.updateMany({ where: { usedAt: at }, data: { usedAt: null } })
  },
})
