import { ROLES } from '../auth/role'
import type { PushKind } from '../domain/push-plan'
import type { ClaimedDelivery } from '../services/push-ports'
import type { Database } from './prisma-client'

/** Fewer refusals than this may be the push service's bad day. */
const FAILURES_OF_THE_LOST = 5

type ClaimRow = {
  id: bigint
  epoch: string
  of_this_log: boolean
  kind: string
  seq: number
  at: Date
  attempts: number
  overtaken: number[]
  is_owned: boolean
  subscription_id: string
  endpoint: string
  service: string
  p256dh: string
  auth: string
  follows_all: boolean
  communes: string[]
  districts: string[]
}

const toClaimed = (row: ClaimRow, until: Date): ClaimedDelivery => ({
  id: row.id,
  epoch: row.epoch,
  isOfThisLog: row.of_this_log,
  kind: row.kind as PushKind,
  seq: row.seq,
  at: row.at,
  attempts: row.attempts,
  overtaken: row.overtaken,
  isOwned: row.is_owned,
  until,
  to: {
    id: row.subscription_id,
    endpoint: row.endpoint,
    service: row.service,
    keys: { p256dh: row.p256dh, auth: row.auth },
    follows: { all: row.follows_all, communes: row.communes, districts: row.districts },
  },
})

/** An owner who has not shown up signed in on this browser for so long is not written to any more. */
const OWNER_SEEN_WITHIN_MS = 30 * 24 * 60 * 60_000

/** Takes due deliveries by moving on the time at which anybody may try them again; rows that another process is taking are passed over. */
export async function claimDeliveries(
  db: Database,
  service: string,
  limit: number,
  now: Date,
  until: Date,
): Promise<ClaimedDelivery[]> {
  const seenSince = new Date(now.getTime() - OWNER_SEEN_WITHIN_MS)
  const rows = await db.$queryRaw<ClaimRow[]>`
    WITH due AS (
      SELECT id FROM push_delivery WHERE state = 'waiting' AND service = ${service} AND next_at <= ${now}
      ORDER BY next_at, id LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    UPDATE push_delivery d SET attempts = d.attempts + 1, next_at = ${until}
    FROM due, push_subscription s
    WHERE d.id = due.id AND s.id = d.subscription_id
    RETURNING d.id, d.epoch, d.epoch = (SELECT epoch FROM log_head WHERE id = 1) AS of_this_log, d.kind, d.seq, d.at,
      d.attempts,
      ARRAY(
        SELECT z.seq FROM zone_change z
        WHERE ((d.kind = 'change' AND z.seq = d.seq) OR (d.kind = 'act' AND z.batch = d.seq))
          AND EXISTS (
            SELECT 1 FROM zone_change later
            WHERE later.commune_code = z.commune_code AND later.seq > z.seq
              AND later."from" IS DISTINCT FROM later."to")) AS overtaken,
      EXISTS (
        SELECT 1 FROM "user" u
        WHERE u.id = s.user_id AND s.told_at >= ${seenSince} AND u.role = ANY(${[...ROLES]})
          AND (u.banned IS NOT TRUE OR u.ban_expires <= ${now})) AS is_owned,
      s.id AS subscription_id, s.endpoint, s.service, s.p256dh, s.auth, s.follows_all, s.communes, s.districts`
  return rows.map((row) => toClaimed(row, until))
}

/** The push service has it. */
export async function markSent(db: Database, { id, to }: ClaimedDelivery, now: Date): Promise<void> {
  await db.$executeRaw`
    WITH done AS (UPDATE push_delivery SET state = 'sent' WHERE id = ${id})
    UPDATE push_subscription SET last_ok_at = ${now}, failures = 0 WHERE id = ${to.id}`
}

/** It will not be tried again. The subscription goes where it has only failed, often and since long ago. */
export async function markFailed(db: Database, { id, to }: ClaimedDelivery, lost: Date): Promise<void> {
  await db.$transaction([
    db.$executeRaw`UPDATE push_delivery SET state = 'dropped' WHERE id = ${id}`,
    db.$executeRaw`UPDATE push_subscription SET failures = failures + 1 WHERE id = ${to.id}`,
    db.$executeRaw`
      DELETE FROM push_subscription WHERE id = ${to.id} AND failures >= ${FAILURES_OF_THE_LOST}
        AND coalesce(last_ok_at, created_at) < ${lost}`,
  ])
}
