import type { ApiKeyStore } from '../auth/api-key'
import type { Database } from './prisma-client'

const PUBLIC_FIELDS = {
  id: true,
  name: true,
  role: true,
  createdAt: true,
  expiresAt: true,
  lastUsedAt: true,
  revokedAt: true,
} as const

/** Keys of programs in PostgreSQL. Hashes go in and are compared; none comes out. */
export const createApiKeyStore = (database: Database): ApiKeyStore => ({
  insert: async (key) => {
    await database.apiKey.create({ data: key })
  },
  findByHash: (hash) => database.apiKey.findUnique({ where: { hash }, select: PUBLIC_FIELDS }),
  touch: async (id, at, notAfter) => {
    await database.apiKey.updateMany({
      where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: notAfter } }] },
      data: { lastUsedAt: at },
    })
  },
  revoke: async (id, at) => {
    const { count } = await database.apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: at } })
    return count === 1
  },
  list: () => database.apiKey.findMany({ select: PUBLIC_FIELDS, orderBy: { createdAt: 'asc' } }),
})
