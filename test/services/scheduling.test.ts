import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Zone } from '@/lib/domain/zone'
import { draft } from '../support/draft'
import { OPERATOR, type System, startSystem } from '../support/system'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

const inHours = (hours: number) => new Date(system.clock.now().getTime() + hours * 3_600_000).toISOString()
async function publish(zones: Record<string, Zone>, hours: number) {
  const result = await system.services.publish(draft({ zones, effectiveAt: inHours(hours) }), OPERATOR)
  if (!result.ok) throw new Error(result.reason)
  return result.value
}
const zoneOf = async (code: string) => (await system.read.board()).zones[code]?.zone ?? null

describe('scheduled decisions', () => {
  test('nothing changes before its time, everything at its time, once', async () => {
    const { id, state, seqs } = await publish({ '31498': 'red' }, 5)
    expect({ state, seqs }).toEqual({ state: 'scheduled', seqs: [] })
    expect(await system.services.applyDue()).toEqual([])
    expect(await zoneOf('31498')).toBeNull()

    system.clock.forward(5 * 3_600_000)
    const applied = await Promise.all([1, 2, 3].map(() => system.services.applyDue()))
    expect(applied.flat()).toEqual([id])
    expect(await zoneOf('31498')).toBe('red')
    expect(await system.db.zoneChange.count({ where: { decisionId: id } })).toBe(1)
  })

  test('what became due together is applied in order of effect, not of entry', async () => {
    const second = await publish({ '31501': 'red' }, 4)
    const first = await publish({ '31501': 'yellow' }, 2)
    system.clock.forward(24 * 3_600_000)
    expect(await system.services.applyDue()).toEqual([first.id, second.id])
    expect(await zoneOf('31501')).toBe('red')
    const history = await system.read.historyOf('31501', 10)
    expect(history.map(({ from, to }) => ({ from, to }))).toEqual([
      { from: 'yellow', to: 'red' },
      { from: null, to: 'yellow' },
    ])
  })

  test('one taken back before its time never takes effect', async () => {
    const { id } = await publish({ '31504': 'red' }, 3)
    const head = await system.read.head()
    expect(await system.services.revoke(id, 'Nhập nhầm', OPERATOR)).toEqual({
      ok: true,
      value: { id, state: 'revoked', seqs: [] },
    })
    system.clock.forward(4 * 3_600_000)
    expect(await system.services.applyDue()).toEqual([])
    const page = await system.services.events({ after: head.publicSeq, limit: 10 }, 'public')
    expect(page.ok && page.value.events).toMatchObject([{ type: 'decision-revoked', data: { was: 'scheduled' } }])
  })

  test('one that is applied late, after another was published behind its hour, changes nothing and tells nothing', async () => {
    await publish({ '31507': 'red' }, 0)
    const { id } = await publish({ '31507': 'green' }, 2)
    system.clock.forward(5 * 3_600_000)
    const { seqs } = await publish({ '31507': 'red' }, 0)
    const head = await system.read.head()
    expect(await system.services.applyDue()).toEqual([id])
    expect(await system.read.head()).toEqual(head)
    const [newest] = await system.read.historyOf('31507', 5)
    expect(newest?.seq).toBe(seqs[0])
  })

  test('the time of effect, not of application, is what history shows', async () => {
    const due = inHours(1)
    await publish({ '31507': 'orange' }, 1)
    system.clock.forward(10 * 3_600_000)
    await system.services.applyDue()
    const [change] = await system.read.historyOf('31507', 1)
    expect(change?.effectiveAt.toISOString()).toBe(due)
    expect(change?.at.getTime()).toBe(system.clock.now().getTime())
  })

  test('a clock that was set back does not reorder the log', async () => {
    const late = await system.read.rows(0, 10_000, 'staff')
    system.clock.forward(-48 * 3_600_000)
    await publish({ '31510': 'yellow' }, -1)
    const rows = await system.read.rows(0, 10_000, 'staff')
    const times = rows.map((row) => row.at.getTime())
    expect(rows.length).toBeGreaterThan(late.length)
    expect(times).toEqual([...times].sort((a, b) => a - b))
  })
})
