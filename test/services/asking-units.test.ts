import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Zone } from '@/lib/domain/zone'
import { draft } from '../support/draft'
import { OPERATOR, type System, startSystem } from '../support/system'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

const P1_VINH_CHAU = '31783'

async function publish(zones: Record<string, Zone>) {
  system.clock.forward(60_000)
  const effectiveAt = system.clock.now().toISOString()
  const result = await system.services.publish(draft({ effectiveAt, zones }), OPERATOR)
  if (!result.ok) throw new Error(result.reason)
  const change = await system.read.change(result.value.seqs[0] as number)
  if (!change) throw new Error('no change')
  return { ...result.value, change }
}
const assignmentsIn = (batch: number) => system.db.assignment.findMany({ where: { batch } })

test('green neighbours of a place that turns red are named, and their bodies asked once to keep them green', async () => {
  const beside = system.places.neighbours(P1_VINH_CHAU).map(({ code }) => code)
  const [first, second] = beside as [string, string]
  await publish({ [P1_VINH_CHAU]: 'yellow', [first]: 'green', [second]: 'orange' })

  const { change } = await publish({ [P1_VINH_CHAU]: 'red' })
  expect(change.keepGreen).toEqual([first])
  const asked = await assignmentsIn(change.batch)
  const guards = asked.filter(({ keepGreen }) => keepGreen.includes(first)).map(({ unitKind }) => unitKind)
  expect(guards.sort()).toEqual([
    'ban-tuyen-giao-huyen',
    'cap-uy-huyen',
    'dai-truyen-thanh-huyen',
    'dai-truyen-thanh-xa',
    'ubnd-xa',
  ])
  expect(new Set(asked.map(({ unitId }) => unitId)).size).toBe(asked.length)

  // Said once: staying red is no news to the neighbours.
  expect((await publish({ [P1_VINH_CHAU]: 'red' })).change.keepGreen).toEqual([])
})

test('clocks run by the most pressing reason, as the installation has set them', async () => {
  const { change } = await publish({ '31498': 'red' })
  const [own] = await system.db.assignment.findMany({ where: { batch: change.batch, unitKind: 'ubnd-xa' } })
  const minutes = (at: Date | null | undefined) => ((at?.getTime() ?? 0) - (own?.sentAt.getTime() ?? 0)) / 60_000
  expect([minutes(own?.dueAt), minutes(own?.escalateAt)]).toEqual([20, 40])

  const { change: eased } = await publish({ '31498': 'green' })
  const [later] = await system.db.assignment.findMany({ where: { batch: eased.batch, unitKind: 'ubnd-xa' } })
  expect(((later?.dueAt?.getTime() ?? 0) - (later?.sentAt.getTime() ?? 0)) / 60_000).toBe(120)
})

test('a task is overtaken once nothing of it is left, and those concerned are told by an event', async () => {
  const { change } = await publish({ '31561': 'yellow', '31564': 'yellow' })
  const standing = () => system.db.assignment.count({ where: { batch: change.batch, supersededAt: null } })
  const all = await standing()

  // One of two places turned: its own four bodies have nothing left, the district and the province have.
  const { change: second } = await publish({ '31561': 'orange' })
  expect(await standing()).toBe(all - 4)
  await publish({ '31564': 'orange' })
  expect(await standing()).toBe(0)

  const page = await system.services.events({ after: second.seq - 1, limit: 1_000 }, 'staff')
  if (!page.ok) throw new Error(page.reason)
  const told = page.value.events.filter(({ type, data }) => type === 'assignment-updated' && data.supersededAt !== null)
  expect(told).toHaveLength(all)
})

test('units follow the registry: by their own name, without those out of service', async () => {
  const where = { kind: 'tram-y-te', communeCode: '31567' }
  await system.db.unit.updateMany({ where, data: { active: false } })
  await system.db.unit.updateMany({ where: { kind: 'ubnd-xa', communeCode: '31567' }, data: { ownName: 'Ủy ban ta' } })
  const { change } = await publish({ '31567': 'yellow' })
  const asked = await assignmentsIn(change.batch)
  expect(asked.map(({ unitName }) => unitName)).toContain('Ủy ban ta')
  expect(asked.some(({ unitKind }) => unitKind === 'tram-y-te')).toBe(false)
})

test('what the district added fills its packages from then on, and not those before', async () => {
  const before = await publish({ '31570': 'yellow' })
  const district = system.places.communes.get('31570')?.districtCode as string
  await system.db.localAddition.create({
    data: {
      districtCode: district,
      hotline: 'số trực của huyện',
      localNote: null,
      revision: 1,
      updatedAt: system.clock.now(),
      updatedBy: 'thử',
    },
  })
  const after = await publish({ '31570': 'orange' })
  expect(before.change.fills.hotline).toBeUndefined()
  expect(after.change.fills.hotline).toBe('số trực của huyện')
})
