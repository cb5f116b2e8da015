import { randomUUID } from 'node:crypto'
import type { PushStore, StoredSubscription } from '../services/push-ports'
import { withNumbers } from './change-queries'
import type { PushSubscriptionModel } from './generated/models'
import type { Database } from './prisma-client'
import { claimDeliveries, markFailed, markSent } from './push-deliveries'
import { isExpanded, openExpansion } from './push-expansion'

const FIRST = { id: 1 } as const

const toSubscription = (row: PushSubscriptionModel): StoredSubscription => ({
  id: row.id,
  endpoint: row.endpoint,
  service: row.service,
  keys: { p256dh: row.p256dh, auth: row.auth },
  follows: { all: row.followsAll, communes: row.communes, districts: row.districts },
})

/** Subscriptions and deliveries in PostgreSQL. */
export const createPushStore = (db: Database): PushStore => ({
  keys: async (make, now) => {
    const kept = await db.pushKeys.findUnique({ where: FIRST })
    if (kept) return kept
    await db.pushKeys.createMany({ data: [{ ...FIRST, ...make(), createdAt: now }], skipDuplicates: true })
    return db.pushKeys.findUniqueOrThrow({ where: FIRST })
  },
  put: async ({ endpoint, service, keys }, follows, owner, now, most) => {
    const data = {
      service,
      ...keys,
      followsAll: follows.all,
      communes: [...follows.communes],
      districts: [...follows.districts],
      userId: owner,
      toldAt: now,
    }
    const { count } = await db.pushSubscription.updateMany({ where: { endpoint }, data })
    if (count > 0) return true
    if ((await db.pushSubscription.count()) >= most) return false
    // The place in the log is read in the same statement: what is written before it is no news to this browser.
    await db.$executeRaw`
      INSERT INTO push_subscription
        (id, endpoint, service, p256dh, auth, follows_all, communes, districts, user_id, since_seq, created_at, told_at)
      SELECT ${randomUUID()}, ${endpoint}, ${service}, ${keys.p256dh}, ${keys.auth}, ${follows.all},
        ${data.communes}::text[], ${data.districts}::text[], ${owner}, seq, ${now}, ${now} FROM log_head WHERE id = 1
      ON CONFLICT (endpoint) DO UPDATE SET p256dh = excluded.p256dh, auth = excluded.auth,
        follows_all = excluded.follows_all, communes = excluded.communes, districts = excluded.districts,
        user_id = excluded.user_id, told_at = excluded.told_at`
    return true
  },
  remove: async (endpoint) => (await db.pushSubscription.deleteMany({ where: { endpoint } })).count > 0,
  find: async (endpoint) => {
    const row = await db.pushSubscription.findUnique({ where: { endpoint } })
    return row && toSubscription(row)
  },
  begin: async () => {
    await db.$transaction([
      db.$executeRaw`
        INSERT INTO push_cursor (id, epoch, seq) SELECT 1, epoch, seq FROM log_head WHERE id = 1
        ON CONFLICT (id) DO UPDATE SET epoch = excluded.epoch, seq = excluded.seq
          WHERE push_cursor.epoch <> excluded.epoch`,
      db.$executeRaw`
        UPDATE push_delivery SET state = 'dropped'
        WHERE state = 'waiting' AND epoch <> (SELECT epoch FROM push_cursor WHERE id = 1)`,
    ])
  },
  advance: async (work) => {
    if (await isExpanded(db)) return null
    return db.$transaction(async (tx) => {
      const step = await openExpansion(tx)
      return step && work(step)
    })
  },
  dueServices: async (now) => {
    const rows = await db.$queryRaw<{ service: string }[]>`
      SELECT DISTINCT service FROM push_delivery WHERE state = 'waiting' AND next_at <= ${now}`
    return rows.map(({ service }) => service)
  },
  claim: (service, limit, now, until) => claimDeliveries(db, service, limit, now, until),
  changesOf: async (kind, seq) => {
    const where = kind === 'act' ? { batch: seq } : { seq }
    return withNumbers(db, await db.zoneChange.findMany({ where, orderBy: { seq: 'asc' } }))
  },
  sent: (delivery, now) => markSent(db, delivery, now),
  retry: async ({ id }, nextAt) => {
    await db.pushDelivery.updateMany({ where: { id, state: 'waiting' }, data: { nextAt } })
  },
  drop: async ({ id }) => {
    await db.pushDelivery.updateMany({ where: { id }, data: { state: 'dropped' } })
  },
  failed: (delivery, lost) => markFailed(db, delivery, lost),
  gone: async (id) => {
    await db.pushSubscription.deleteMany({ where: { id } })
  },
  reached: async (id, now) => {
    await db.pushSubscription.updateMany({ where: { id }, data: { lastOkAt: now, failures: 0 } })
  },
  counts: async () => {
    const [subscriptions, waiting] = await Promise.all([
      db.pushSubscription.count(),
      db.pushDelivery.count({ where: { state: 'waiting' } }),
    ])
    return { subscriptions, waiting }
  },
  prune: async ({ changedBefore, silentSince, unreachedSince }) => {
    await db.pushDelivery.deleteMany({ where: { at: { lt: changedBefore } } })
    const nothing = { followsAll: false, communes: { isEmpty: true }, districts: { isEmpty: true } }
    await db.pushSubscription.deleteMany({
      where: {
        OR: [
          { ...nothing, toldAt: { lt: silentSince } },
          { lastOkAt: null, toldAt: { lt: unreachedSince } },
        ],
      },
    })
  },
})
