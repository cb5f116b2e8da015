import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHousekeepingStore } from '@/lib/persistence/housekeeping-store'
import { createHousekeeping } from '@/lib/services/housekeeping'
import { type System, startSystem } from '../support/system'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

const DAY_MS = 24 * 3_600_000

test('what is long over goes, what is not stays, and the log is not touched', async () => {
  const { db, clock } = system
  const at = (days: number) => new Date(clock.now().getTime() - days * DAY_MS)
  await db.user.create({ data: { id: 'u', name: 'U', email: 'u@example.vn' } })
  for (const [id, days] of [
    ['long', 8],
    ['lately', 6],
    ['living', -1],
  ] as const)
    await db.session.create({ data: { id, token: id, userId: 'u', expiresAt: at(days) } })
  for (const [key, days] of [
    ['old', 31],
    ['young', 29],
  ] as const)
    await db.idempotencyKey.create({
      data: { actor: 'a', key, requestHash: 'x', status: 201, body: {}, createdAt: at(days) },
    })
  for (const [key, days] of [
    ['old', 2],
    ['young', 0.5],
  ] as const)
    await db.rateLimit.create({ data: { id: key, key, count: 1, lastRequest: at(days).getTime() } })
  await db.setupLink.create({ data: { hash: 'old', createdAt: at(9), expiresAt: at(8) } })
  const rows = async () => [await db.logEvent.count(), await db.auditEntry.count(), await db.logHead.findMany()]
  const before = await rows()

  const work = createHousekeeping({ store: createHousekeepingStore(db), clock })
  const first = await work.nextAt()
  expect(first.getTime() - clock.now().getTime()).toBe(60_000)
  expect(await work.run()).toBe(0)
  expect((await db.session.findMany()).map(({ id }) => id).sort()).toEqual(['lately', 'living'])
  expect((await db.idempotencyKey.findMany()).map(({ key }) => key)).toEqual(['young'])
  expect((await db.rateLimit.findMany()).map(({ key }) => key)).toEqual(['young'])
  expect(await db.setupLink.count()).toBe(0)
  expect(await rows()).toEqual(before)

  expect((await work.nextAt()).getTime() - clock.now().getTime()).toBe(3_600_000)
  clock.forward(-30 * DAY_MS)
  expect((await work.nextAt()).getTime() - clock.now().getTime()).toBe(3_600_000)
})

test('thousands go in portions', async () => {
  const { db, clock } = system
  await db.$executeRaw`
    INSERT INTO idempotency_key (actor, key, request_hash, status, body, created_at)
    SELECT 'b', n::text, 'x', 201, '{}', ${new Date(clock.now().getTime() - 40 * DAY_MS)} FROM generate_series(1, 12000) n`
  await createHousekeeping({ store: createHousekeepingStore(db), clock }).run()
  expect(await db.idempotencyKey.count({ where: { actor: 'b' } })).toBe(0)
})
