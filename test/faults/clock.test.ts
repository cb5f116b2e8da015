import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { clockTroubles, watchClocks } from '@/lib/boot/watch-clocks'
import { draft } from '../support/draft'
import { OPERATOR, runningClock, type System, startSystem } from '../support/system'

const HOUR = 3_600_000
const YEAR = 365 * 24 * HOUR
const SLACK = 5_000

let system: System
beforeAll(async () => {
  system = await startSystem({ clock: runningClock() })
})
afterAll(() => system.stop())
beforeEach(() => system.clock.set(new Date()))

async function publish(code: string, inMs: number) {
  const effectiveAt = new Date(Date.now() + inMs).toISOString()
  const published = await system.services.publish(draft({ zones: { [code]: 'red' }, effectiveAt }), OPERATOR)
  if (!published.ok) throw new Error(published.reason)
  return published.value
}
const headAt = async () => (await system.db.logHead.findUniqueOrThrow({ where: { id: 1 } })).at.getTime()

test('a server whose clock runs ahead of the database neither hastens a decision nor carries the log along', async () => {
  const { id } = await publish('31498', HOUR)
  system.clock.forward(YEAR)
  expect(await system.services.applyDue()).toEqual([])
  expect((await publish('31501', 2 * HOUR)).state).toBe('scheduled')
  expect((await publish('31504', -HOUR)).state).toBe('in-force')
  expect(await headAt()).toBeLessThan(Date.now() + SLACK)
  expect((await system.read.decision(id))?.state).toBe('scheduled')
})

test('a clock that was far ahead once leaves the order whole and asks units for today', async () => {
  const ahead = new Date(Date.now() + YEAR)
  await system.db.logHead.update({ where: { id: 1 }, data: { at: ahead } })
  await publish('31507', -HOUR)
  const { seqs } = await publish('31507', -HOUR)
  // The newer of the two stands, although both were written in the same future moment.
  expect((await system.read.board()).zones['31507']?.decision?.id).toBe(
    (await system.read.change(seqs[0] ?? 0))?.decision.id,
  )
  const asked = await system.db.assignment.findMany({ where: { batch: seqs[0] ?? 0 } })
  expect(asked.length).toBeGreaterThan(0)
  for (const { dueAt, escalateAt } of asked) {
    expect(dueAt?.getTime()).toBeLessThan(Date.now() + 10 * HOUR)
    expect(escalateAt?.getTime()).toBeLessThan(Date.now() + 10 * HOUR)
  }
  const rows = await system.read.rows(0, 10_000, 'staff')
  const times = rows.map(({ at }) => at.getTime())
  expect(times).toEqual([...times].sort((a, b) => a - b))
})

test('set back over the hour of a decision that is in force, nothing takes effect again', async () => {
  system.clock.forward(-HOUR)
  const { id } = await publish('31510', -HOUR / 2)
  expect(await system.services.applyDue()).toEqual([])
  system.clock.forward(HOUR)
  expect(await system.services.applyDue()).toEqual([id])
  for (const ms of [-HOUR, HOUR, -24 * HOUR, 24 * HOUR]) {
    system.clock.forward(ms)
    expect(await system.services.applyDue()).toEqual([])
  }
  expect(await system.db.zoneChange.count({ where: { decisionId: id } })).toBe(1)
})

test('clocks that disagree are told, each by itself', async () => {
  await system.db.logHead.update({ where: { id: 1 }, data: { at: new Date(Date.now() + YEAR) } })
  system.clock.forward(-HOUR)
  const told: string[] = []
  const stop = watchClocks({ read: system.read, clock: system.clock, warn: (words) => told.push(words) })
  await expect.poll(() => told).toEqual([expect.stringMatching(/-3600 s|-3599 s/), expect.stringContaining('ahead')])
  stop()
  const now = new Date()
  expect(clockTroubles({ database: now, log: new Date(now.getTime() - YEAR) }, now)).toEqual([])
})
