import type { Expansion } from '../services/push-ports'
import type { Queryable } from './prisma-client'

type Position = { epoch: string; seq: number }

/** Whether the cursor stands where the log does: asked every second, and by every process for every act, without a transaction. */
export async function isExpanded(db: Queryable): Promise<boolean> {
  const [found] = await db.$queryRaw<{ same: boolean }[]>`
    SELECT c.epoch = h.epoch AND c.seq = h.seq AS same FROM push_cursor c, log_head h WHERE c.id = 1 AND h.id = 1`
  return found?.same === true
}

/**
 * Locks the cursor for the rest of the transaction, or answers null where another
 * process has it. The head is read without a lock: publishing never waits for this.
 */
export async function openExpansion(tx: Queryable): Promise<Expansion | null> {
  const [cursor] = await tx.$queryRaw<Position[]>`
    SELECT epoch, seq FROM push_cursor WHERE id = 1 FOR UPDATE SKIP LOCKED`
  const [head] = cursor ? await tx.$queryRaw<Position[]>`SELECT epoch, seq FROM log_head WHERE id = 1` : []
  if (!cursor || !head) return null
  return {
    cursor,
    head,
    changes: (after, upTo, limit) => tx.$queryRaw`
      SELECT z.seq, z.batch, z.commune_code AS code, c.district_code AS "districtCode", z.at
      FROM zone_change z JOIN commune c ON c.code = z.commune_code
      WHERE z.seq > ${after} AND z.seq <= ${upTo} ORDER BY z.seq LIMIT ${limit}`,
    followers: async (afterId, limit) => {
      const rows = await tx.pushSubscription.findMany({
        where: {
          id: { gt: afterId },
          OR: [{ followsAll: true }, { communes: { isEmpty: false } }, { districts: { isEmpty: false } }],
        },
        select: { id: true, service: true, followsAll: true, communes: true, districts: true, sinceSeq: true },
        orderBy: { id: 'asc' },
        take: limit,
      })
      return rows.map(({ followsAll, communes, districts, ...row }) => ({
        ...row,
        follows: { all: followsAll, communes, districts },
      }))
    },
    // A subscription that went meanwhile is passed over; the unique key is a second lock behind the cursor's.
    insert: async (rows, now) => {
      if (rows.length === 0) return
      const plain = rows.map(({ to, kind, seq, at }) => ({ to: to.id, service: to.service, kind, seq, at }))
      await tx.$executeRaw`
        INSERT INTO push_delivery (subscription_id, service, epoch, kind, seq, at, state, next_at)
        SELECT s.id, t.service, ${head.epoch}, t.kind, t.seq, t.at, 'waiting', ${now}
        FROM jsonb_to_recordset(${JSON.stringify(plain)}::jsonb)
          AS t("to" text, service text, kind text, seq int, at timestamptz)
        JOIN push_subscription s ON s.id = t."to" FOR KEY SHARE OF s
        ON CONFLICT DO NOTHING`
    },
    forgetOther: async (epoch) => {
      await tx.pushDelivery.updateMany({
        where: { state: 'waiting', epoch: { not: epoch } },
        data: { state: 'dropped' },
      })
    },
    moveTo: async (epoch, seq) => {
      await tx.pushCursor.update({ where: { id: 1 }, data: { epoch, seq } })
    },
  }
}
