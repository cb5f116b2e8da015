import type { HousekeepingStore } from '../services/housekeeping'
import type { Database } from './prisma-client'

/** Rows of one statement: small enough that nobody waits behind its locks. */
const AT_ONCE = 5_000

/** Repeats a bounded deletion until it finds less than it may take. */
async function inPortions(removeSome: () => Promise<number>): Promise<number> {
  for (let all = 0; ; ) {
    const some = await removeSome()
    all += some
    if (some < AT_ONCE) return all
  }
}

/** Deletions of what is over, in PostgreSQL. */
export const createHousekeepingStore = (db: Database): HousekeepingStore => ({
  remove: async ({ endedSessions, idempotencyKeys, attempts, setupLinks }) => ({
    endedSessions: await inPortions(
      () => db.$executeRaw`
        DELETE FROM session WHERE id IN (SELECT id FROM session WHERE expires_at < ${endedSessions} LIMIT ${AT_ONCE})`,
    ),
    idempotencyKeys: await inPortions(
      () => db.$executeRaw`
        DELETE FROM idempotency_key WHERE (actor, key) IN (
          SELECT actor, key FROM idempotency_key WHERE created_at < ${idempotencyKeys} LIMIT ${AT_ONCE})`,
    ),
    attempts: await inPortions(
      () => db.$executeRaw`
        DELETE FROM rate_limit WHERE id IN (
          SELECT id FROM rate_limit WHERE last_request < ${attempts.getTime()} LIMIT ${AT_ONCE})`,
    ),
    setupLinks: (await db.setupLink.deleteMany({ where: { expiresAt: { lt: setupLinks } } })).count,
  }),
})
