import { createHash } from 'node:crypto'
import { type Catalogue, catalogueSchema } from '../domain/catalogue'
import { applyAll, stampVersion } from '../domain/revise-catalogue'
import { fingerprint } from '../services/texts/fingerprint'
import type { InputJsonValue } from './generated/internal/prismaNamespace'
import type { Database } from './prisma-client'
import { findInForce, lockContent } from './text-queries'

/** Keeps every version of every edition that was ever in force. */
export const createContentStore = (db: Database) => ({
  /**
   * Makes the database hold the edition as this program writes it, with the editors' revisions in force on top, and
   * says which version that is: the newest one when the program's own texts are as they were, else the next.
   */
  async put(edition: string, catalogue: Catalogue, now: Date): Promise<number> {
    const hash = createHash('sha256')
      .update(JSON.stringify(stampVersion(catalogue, 0)))
      .digest('hex')
    return db.$transaction(async (tx) => {
      await lockContent(tx)
      const newest = await tx.contentVersion.findFirst({ where: { edition }, orderBy: { version: 'desc' } })
      if (newest?.hash === hash) return newest.version
      const version = (newest?.version ?? 0) + 1
      const revised = applyAll(catalogue, await findInForce(tx, edition), fingerprint)
      const body = stampVersion(revised, version) as unknown as InputJsonValue
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
