import { createHash } from 'node:crypto'
import { type Catalogue, catalogueSchema } from '../domain/catalogue'
import type { InputJsonValue } from './generated/internal/prismaNamespace'
import type { Database } from './prisma-client'

const stamp = (catalogue: Catalogue, version: number): Catalogue => ({
  ...catalogue,
  packages: Object.fromEntries(
    Object.entries(catalogue.packages).map(([move, template]) => [move, { ...template, version }]),
  ),
})

/** Keeps every version of every edition that was ever in force. */
export const createContentStore = (db: Database) => ({
  /**
   * Makes the database hold the edition as this program writes it, and says which
   * version that is: the newest one when nothing changed, else the next.
   */
  async put(edition: string, catalogue: Catalogue, now: Date): Promise<number> {
    const hash = createHash('sha256')
      .update(JSON.stringify(stamp(catalogue, 0)))
      .digest('hex')
    return db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('content_version'))`
      const newest = await tx.contentVersion.findFirst({ where: { edition }, orderBy: { version: 'desc' } })
      if (newest?.hash === hash) return newest.version
      const version = (newest?.version ?? 0) + 1
      const body = stamp(catalogue, version) as unknown as InputJsonValue
      await tx.contentVersion.create({ data: { edition, version, hash, body, createdAt: now } })
      return version
    })
  },
  /** A version as it was surfaced, or null when it never was. */
  async read(edition: string, version: number): Promise<Catalogue | null> {
    const row = await db.contentVersion.findUnique({ where: { edition_version: { edition, version } } })
    return row ? catalogueSchema.parse(row.body) : null
  },
})
