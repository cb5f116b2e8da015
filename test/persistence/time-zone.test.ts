import { afterAll, beforeAll, expect, test } from 'vitest'
import { currentEdition } from '@/lib/content'
import { createLogStore } from '@/lib/persistence/log-store'
import { connectDatabase, type Database } from '@/lib/persistence/prisma-client'
import { createReadStore } from '@/lib/persistence/read-store'
import { publishDecision } from '@/lib/services/publish-decision'
import { surfaceFrom } from '@/lib/services/surfacing'
import { draft } from '../support/draft'
import { OPERATOR, type System, startSystem } from '../support/system'

let system: System
let there: Database
beforeAll(async () => {
  system = await startSystem()
  // As a database is that was made on a machine in Viet Nam.
  const [{ name }] = await system.db.$queryRaw<[{ name: string }]>`SELECT current_database() AS name`
  await system.db.$executeRawUnsafe(`ALTER DATABASE "${name}" SET timezone TO 'Asia/Ho_Chi_Minh'`)
  there = connectDatabase(system.url, 3)
})
afterAll(async () => {
  await there.$disconnect()
  await system.stop()
})

test('on a database of another time zone every instant comes back as it was written, whichever way', async () => {
  const { clock, places } = system
  const publish = publishDecision({
    log: createLogStore(there, clock.now),
    places,
    surfacing: surfaceFrom(currentEdition),
  })
  for (const zone of ['red', 'green'] as const) {
    clock.forward(60_000)
    const effectiveAt = clock.now().toISOString()
    expect((await publish(draft({ zones: { '31498': zone }, effectiveAt }), OPERATOR)).ok).toBe(true)
  }
  const now = clock.now()
  const [change] = await createReadStore(there).historyOf('31498', 1)
  expect([change?.effectiveAt, change?.at]).toEqual([now, now])
  const decision = await there.decision.findFirstOrThrow({ orderBy: { order: 'desc' } })
  expect([decision.effectiveAt, decision.publishedAt]).toEqual([now, now])
  const assignments = await there.assignment.findMany({ orderBy: { batch: 'asc' } })
  const [earlier, later] = [assignments[0], assignments.at(-1)]
  expect([earlier?.supersededAt, later?.sentAt]).toEqual([now, now])
  const told = await there.logEvent.findMany({ where: { type: 'assignment-updated' }, orderBy: { seq: 'asc' } })
  const overtaken = told.map(({ data }) => data as { supersededAt: string | null }).find((one) => one.supersededAt)
  expect(new Date(overtaken?.supersededAt ?? 0)).toEqual(now)
  const head = await there.logHead.findFirstOrThrow()
  expect(head.at).toEqual(now)
})

test('what one server wrote there, the database itself knows as the same instant', async () => {
  const [row] = await there.$queryRaw<[{ zone: string; apart: number }]>`
    SELECT current_setting('TimeZone') AS zone,
      extract(epoch FROM max(published_at) - ${system.clock.now().toISOString()}::text::timestamptz)::float8 AS apart
    FROM decision`
  expect(row).toEqual({ zone: 'UTC', apart: 0 })
})
