import { afterAll, beforeAll, expect, test } from 'vitest'
import { ZONES } from '@/lib/domain/zone'
import { createAuditStore } from '@/lib/persistence/audit-store'
import { verifyAudit } from '@/lib/services/verify-audit'
import { draft } from '../support/draft'
import { OPERATOR, type System, startSystem } from '../support/system'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

const DAY = 24 * 60 * 60_000
let turn = 0
async function publishAll() {
  turn += 1
  system.clock.forward(1_000)
  const zones = [...system.places.communes.keys()].map((code, place) => [code, ZONES[(place + turn) % 4] ?? 'red'])
  const effectiveAt = system.clock.now().toISOString()
  const result = await system.services.publish(draft({ zones: Object.fromEntries(zones), effectiveAt }), OPERATOR)
  if (!result.ok) throw new Error(result.reason)
  return result.value.seqs[0] ?? 0
}
const asked = (batch: number) => system.db.assignment.findMany({ where: { batch }, orderBy: { position: 'asc' } })

test('a silent province is told upwards in one chain of audit, each unit once', async () => {
  const batch = await publishAll()
  const units = await asked(batch)
  system.clock.forward(2 * DAY)
  await system.services.raiseOverdue()
  expect(await system.services.raiseOverdue()).toBe(0)

  const raised = await asked(batch)
  expect(raised.every(({ overdueAt, escalatedAt }) => overdueAt && escalatedAt)).toBe(true)
  const entries = await system.db.auditEntry.findMany({
    where: { action: 'assignment:escalate' },
    orderBy: { seq: 'asc' },
  })
  expect(entries.map(({ subject }) => subject)).toEqual(units.map(({ id }) => id))
  const verdict = await verifyAudit(createAuditStore(system.db))()
  expect(verdict).toMatchObject({ faults: [], entries: entries.length + 1 })
  expect(verdict.last?.seq).toBe((await system.db.logHead.findFirstOrThrow()).auditSeq)
}, 90_000)

test('an act for everybody overtakes all that was open, leaves alone what was done, and tells it', async () => {
  const before = await publishAll()
  const [done, acknowledged] = await asked(before)
  await system.services.answer(done?.id ?? '', 'done', {}, OPERATOR, 'any')
  await system.services.answer(acknowledged?.id ?? '', 'acknowledge', {}, OPERATOR, 'any')
  const batch = await publishAll()
  const at = (await asked(batch))[0]?.sentAt
  const after = await asked(before)
  expect(after.map(({ supersededAt }) => supersededAt)).toEqual(
    after.map(({ id }) => (id === done?.id ? null : (at ?? null))),
  )
  const where = { seq: { gte: batch }, type: 'assignment-updated' }
  const rows = await system.db.logEvent.findMany({ where, orderBy: { seq: 'asc' } })
  const told = rows.map(({ data }) => data as { id: string; supersededAt: string | null })
  expect(told.filter(({ supersededAt }) => supersededAt).map(({ id }) => id)).toEqual(
    after.filter(({ id }) => id !== done?.id).map(({ id }) => id),
  )
}, 90_000)

test('a write that fails leaves neither its entries nor a head that has moved', async () => {
  const before = await system.db.logHead.findFirstOrThrow()
  const entry = { actor: OPERATOR, action: 'test:write', subject: '1', data: {} }
  await expect(
    system.log.write(async (write) => {
      await write.audit(entry, entry)
      await write.audit(entry)
      throw new Error('power cut')
    }),
  ).rejects.toThrow('power cut')
  expect(await system.db.logHead.findFirstOrThrow()).toEqual(before)
  await system.log.write((write) => write.audit(entry, { ...entry, subject: '2' }))
  const after = await system.db.logHead.findFirstOrThrow()
  expect(after.auditSeq).toBe((before.auditSeq ?? 0) + 2)
  expect((await verifyAudit(createAuditStore(system.db))()).faults).toEqual([])
})

test('in one write, communes stand as its own changes left them', async () => {
  const seq = await publishAll()
  const change = await system.read.change(seq)
  if (!change) throw new Error('No change was published.')
  const to = change.to === 'red' ? 'green' : 'red'
  const zones: unknown[] = []
  await expect(
    system.log.write(async (write) => {
      const look = async () => zones.push((await write.standing([change.commune])).get(change.commune)?.entry.zone)
      await look()
      await write.saveChanges([{ ...change, seq: write.head().seq + 1, from: change.to, to }])
      await look()
      throw new Error('not to be kept')
    }),
  ).rejects.toThrow('not to be kept')
  expect(zones).toEqual([change.to, to])
})
