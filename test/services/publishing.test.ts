import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draft } from '../support/draft'
import { OPERATOR, type System, startSystem } from '../support/system'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

const P1_VINH_CHAU = '31783'
const AN_MY = '31561'

async function published(part: Parameters<typeof draft>[0], key?: string) {
  const result = await system.services.publish(
    draft({ effectiveAt: system.clock.now().toISOString(), ...part }),
    OPERATOR,
    key,
  )
  if (!result.ok) throw new Error(result.reason)
  return result.value
}
const eventsAfter = async (seq: number, audience: 'public' | 'staff' = 'public') => {
  const page = await system.services.events({ after: seq, limit: 1000 }, audience)
  if (!page.ok) throw new Error(page.reason)
  return page.value
}
const boardNow = async () => (await system.read.board()).zones

describe('publishing', () => {
  test('a due decision is in force at once, in one piece', async () => {
    const before = await system.read.head()
    const result = await published({ zones: { [P1_VINH_CHAU]: 'red', [AN_MY]: 'green' } })
    expect(result.state).toBe('in-force')
    expect(result.seqs).toEqual([before.seq + 1, before.seq + 2])

    const { events } = await eventsAfter(before.publicSeq)
    expect(events.map(({ seq, prev, type }) => ({ seq, prev, type }))).toEqual([
      { seq: before.seq + 1, prev: before.publicSeq, type: 'zone-changed' },
      { seq: before.seq + 2, prev: before.seq + 1, type: 'zone-changed' },
    ])
    const staff = await eventsAfter(before.seq, 'staff')
    expect(staff.events.map((event) => event.prev)).toEqual(staff.events.map((event) => event.seq - 1))
    expect(staff.events.filter((event) => event.type === 'assignment-updated').length).toBeGreaterThan(8)
    expect((await boardNow())[P1_VINH_CHAU]?.zone).toBe('red')
  })

  test('an assignment is one a unit, for the communes that concern it', async () => {
    const { seqs } = await published({ zones: { [P1_VINH_CHAU]: 'orange', '31786': 'orange', [AN_MY]: 'yellow' } })
    const assignments = await system.db.assignment.findMany({ where: { batch: seqs[0] ?? 0 } })
    const units = assignments.map((one) => one.unitId)
    expect(new Set(units).size).toBe(units.length)
    const province = assignments.find((one) => one.unitId === 'so-y-te')
    expect(province?.communes.sort()).toEqual([P1_VINH_CHAU, '31786', AN_MY].sort())
    const vinhChau = assignments.find((one) => one.unitId === 'trung-tam-y-te-950')
    expect(vinhChau?.communes.sort()).toEqual([P1_VINH_CHAU, '31786'].sort())
  })

  test('a repeat with the same key answers as the first did and writes nothing', async () => {
    const body = draft({ zones: { '31498': 'red' }, effectiveAt: system.clock.now().toISOString() })
    const first = await system.services.publish(body, OPERATOR, 'key-1')
    const head = await system.read.head()
    const again = await Promise.all([1, 2, 3].map(() => system.services.publish(body, OPERATOR, 'key-1')))
    for (const answer of again) expect(answer).toEqual(first)
    expect(await system.read.head()).toEqual(head)
  })

  test('the same key for another draft, and another person’s same key, are told apart', async () => {
    const part = { effectiveAt: system.clock.now().toISOString() }
    await system.services.publish(draft({ ...part, zones: { '31498': 'red' } }), OPERATOR, 'key-2')
    const other = await system.services.publish(draft({ ...part, zones: { '31498': 'green' } }), OPERATOR, 'key-2')
    expect(other).toMatchObject({ ok: false, reason: 'idempotency-key-reused' })
    const somebody = { id: 'operator-2', name: 'Người khác' }
    expect((await system.services.publish(draft(part), somebody, 'key-2')).ok).toBe(true)
  })

  test('two repeats at the same time publish once', async () => {
    const body = draft({ zones: { '31501': 'orange' }, effectiveAt: system.clock.now().toISOString() })
    const answers = await Promise.all([1, 2, 3, 4].map(() => system.services.publish(body, OPERATOR, 'key-3')))
    expect(new Set(answers.map((answer) => (answer.ok ? answer.value.id : answer.reason))).size).toBe(1)
    expect(await system.db.decision.count({ where: { number: body.number } })).toBe(1)
  })

  test('an unknown commune is refused by name and nothing is written', async () => {
    const head = await system.read.head()
    const result = await system.services.publish(draft({ zones: { '99999': 'red', '31498': 'red' } }), OPERATOR)
    expect(result).toEqual({ ok: false, reason: 'unknown-commune', detail: { communes: ['99999'] } })
    expect(await system.read.head()).toEqual(head)
  })

  test('a draft prepared on an older board is told what changed under it', async () => {
    const { publicSeq } = await system.read.head()
    await published({ zones: { '31504': 'red' } })
    const late = draft({ zones: { '31504': 'green', '31507': 'green' }, preparedOn: publicSeq })
    const refused = await system.services.publish(late, OPERATOR)
    expect(refused).toMatchObject({
      ok: false,
      reason: 'board-moved',
      detail: { changes: [{ commune: '31504', to: 'red' }] },
    })
    const elsewhere = draft({ zones: { '31510': 'green' }, preparedOn: publicSeq })
    expect((await system.services.publish(elsewhere, OPERATOR)).ok).toBe(true)
  })

  test('two operators at once: one wins, the other is told', async () => {
    const { publicSeq } = await system.read.head()
    const part = {
      zones: { '31513': 'red' },
      preparedOn: publicSeq,
      effectiveAt: system.clock.now().toISOString(),
    } as const
    const answers = await Promise.all(['a', 'b'].map((id) => system.services.publish(draft(part), { id, name: id })))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ reason: 'board-moved' })
  })

  test('a decision entered late writes each of its changes, and says whom it replaces', async () => {
    const hoursAgo = (hours: number) => new Date(system.clock.now().getTime() - hours * 3_600_000).toISOString()
    await published({ zones: { '31516': 'red' }, effectiveAt: hoursAgo(1) })
    const late = await published({ zones: { '31516': 'green', '31519': 'green' }, effectiveAt: hoursAgo(2) })
    expect(late.seqs).toHaveLength(2)
    expect(late.doubts).toContainEqual({ code: 'older-than-standing', communes: ['31516'] })
    expect((await boardNow())['31516']?.zone).toBe('green')
  })

  test('the log, the changes and the audit refuse to be rewritten', async () => {
    await expect(system.db.logEvent.deleteMany()).rejects.toThrow(/append-only/)
    await expect(system.db.zoneChange.updateMany({ data: { commune: '1' } as never })).rejects.toThrow()
    await expect(system.db.$executeRaw`UPDATE zone_change SET commune_code = '1'`).rejects.toThrow(/append-only/)
    await expect(system.db.$executeRaw`TRUNCATE audit_entry`).rejects.toThrow(/append-only/)
  })
})

describe('taking back', () => {
  test('a repeat with the same key answers as the first; another key is told it is over', async () => {
    const { id } = await published({ zones: { '31534': 'red' } })
    const first = await system.services.revoke(id, 'Nhập nhầm', OPERATOR, 'revoke-1')
    expect(await system.services.revoke(id, 'Nhập nhầm', OPERATOR, 'revoke-1')).toEqual(first)
    expect(await system.services.revoke(id, 'Nhập nhầm', OPERATOR)).toMatchObject({ reason: 'already-revoked' })
    expect((await boardNow())['31534']).toEqual({ zone: null, since: null, decision: null })
  })

  test('the corrected decision of the same hour, after a revocation, raises no false doubt', async () => {
    const hour = new Date(system.clock.now().getTime() - 3_600_000).toISOString()
    const wrong = await published({ zones: { '31546': 'red' }, effectiveAt: hour })
    await system.services.revoke(wrong.id, 'Nhập nhầm vùng', OPERATOR)
    const corrected = draft({ zones: { '31546': 'orange' }, effectiveAt: hour })
    const checked = await system.services.check(corrected)
    if (!checked.ok) throw new Error(checked.reason)
    expect(checked.value.changes).toMatchObject([{ commune: '31546', from: null, to: 'orange' }])
    expect(checked.value.doubts.map((doubt) => doubt.code)).not.toContain('older-than-standing')
    const answer = await system.services.publish(corrected, OPERATOR)
    expect(answer.ok && answer.value.seqs).toHaveLength(1)
    expect((await boardNow())['31546']?.zone).toBe('orange')
  })

  test('communes where a newer decision stands do not change', async () => {
    const older = await published({ zones: { '31537': 'yellow', '31540': 'yellow' } })
    system.clock.forward(60_000)
    await published({ zones: { '31537': 'red' } })
    const result = await system.services.revoke(older.id, 'Sai địa bàn', OPERATOR)
    expect(result.ok && result.value.seqs).toHaveLength(1)
    const board = await boardNow()
    expect([board['31537']?.zone, board['31540']?.zone]).toEqual(['red', null])
  })

  test('the change says which decision was taken back, and its texts read right', async () => {
    const standing = await published({ zones: { '31543': 'yellow' } })
    system.clock.forward(60_000)
    const taken = await published({ zones: { '31543': 'red' } })
    const revoked = await system.services.revoke(taken.id, 'Nhập nhầm', OPERATOR)
    const seq = revoked.ok ? (revoked.value.seqs[0] ?? 0) : 0
    const view = await system.services.change.publicView(seq)
    if (!view.ok) throw new Error(view.reason)
    expect(view.value).toMatchObject({
      from: 'red',
      to: 'yellow',
      decision: { id: standing.id },
      revokes: { id: taken.id },
    })
    expect(view.value.package.channels.print[0]?.text ?? '').not.toMatch(/[{}]/)
  })
})
