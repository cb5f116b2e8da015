import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { currentEdition } from '@/lib/content'
import { DEFAULT_ANSWER_TIMES } from '@/lib/domain/answer-times'
import type { Zone } from '@/lib/domain/zone'
import { createLogStore } from '@/lib/persistence/log-store'
import { connectDatabase } from '@/lib/persistence/prisma-client'
import { answerAssignment } from '@/lib/services/answer-assignment'
import { raiseOverdue } from '@/lib/services/raise-overdue'
import { surfaceFrom } from '@/lib/services/surfacing'
import { draft } from '../support/draft'
import { OPERATOR, type System, startSystem } from '../support/system'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

const MINUTE = 60_000
async function publish(zones: Record<string, Zone>) {
  const effectiveAt = system.clock.now().toISOString()
  const result = await system.services.publish(draft({ zones, effectiveAt }), OPERATOR)
  if (!result.ok) throw new Error(result.reason)
  return result.value
}
const ofBatch = async (batch: number) => (await system.read.assignments({ batch, limit: 1_000 })).assignments
async function assignmentOf(batch: number, unit: string) {
  const found = (await ofBatch(batch)).find((one) => one.unit.id === unit)
  if (!found) throw new Error(`${unit} was not asked.`)
  return found
}
const say = (id: string, answer: 'acknowledge' | 'done' | 'undo', words = {}) =>
  system.services.answer(id, answer, words, OPERATOR, 'any')

describe('answers', () => {
  test('received, done by two channels, taken back: rows, cache, events and audit agree', async () => {
    const { seqs } = await publish({ '31498': 'red' })
    const { id } = await assignmentOf(seqs[0] ?? 0, 'ubnd-xa-31498')
    await say(id, 'acknowledge')
    system.clock.forward(MINUTE)
    await say(id, 'done', { channel: 'loudspeaker', note: 'Đã phát' })
    system.clock.forward(MINUTE)
    await say(id, 'done', { channel: 'print' })
    const undone = await say(id, 'undo')
    expect(undone).toMatchObject({ ok: true, value: { state: 'done', channels: ['loudspeaker'], note: 'Đã phát' } })
    const row = await system.db.assignment.findUniqueOrThrow({ where: { id }, include: { answers: true } })
    expect(row).toMatchObject({ state: 'done', channels: ['loudspeaker'] })
    expect(row.answers.map(({ answer }) => answer)).toEqual(['acknowledge', 'done', 'done', 'undo'])
    const events = (await system.read.rows(0, 10_000, 'staff')).filter(
      ({ type, data }) => type === 'assignment-updated' && data.id === id,
    )
    expect(events.at(-1)?.data).toEqual(undone.ok && undone.value)
    expect(await system.db.auditEntry.count({ where: { subject: id } })).toBe(4)
    system.clock.forward(11 * MINUTE)
    expect(await say(id, 'undo')).toMatchObject({ ok: false, reason: 'undo-too-late' })
    await expect(system.db.assignmentAnswer.deleteMany({ where: { assignmentId: id } })).rejects.toThrow()
  })

  test('a unit answers for itself alone, a link for its assignment alone', async () => {
    const { seqs } = await publish({ '31501': 'yellow' })
    const own = await assignmentOf(seqs[0] ?? 0, 'ubnd-xa-31501')
    const other = await assignmentOf(seqs[0] ?? 0, 'so-y-te')
    const { answer } = system.services
    for (const scope of [{ unit: own.unit.id }, { assignment: own.id }] as const) {
      expect(await answer(other.id, 'acknowledge', {}, OPERATOR, scope)).toMatchObject({ reason: 'forbidden' })
      expect(await answer(own.id, 'done', {}, OPERATOR, scope)).toMatchObject({ ok: true })
    }
    expect(await answer(own.id, 'done', {}, OPERATOR, { unit: null })).toMatchObject({ reason: 'forbidden' })
  })

  test('what later changes overtook is not answered any more', async () => {
    const { seqs } = await publish({ '31504': 'yellow' })
    const { id } = await assignmentOf(seqs[0] ?? 0, 'ubnd-xa-31504')
    const view = await system.services.viewAssignment(id)
    expect(view).toMatchObject({ ok: true, value: { changes: [{ commune: '31504', overtaken: false }] } })
    await publish({ '31504': 'red' })
    expect(await say(id, 'done')).toMatchObject({ ok: false, reason: 'assignment-superseded' })
    const after = await system.services.viewAssignment(id)
    expect(after).toMatchObject({ ok: true, value: { changes: [{ overtaken: true }] } })
    const open = await system.read.assignments({ open: true, limit: 5_000 })
    expect(open.assignments.map((one) => one.id)).not.toContain(id)
    expect(open.head).toEqual(await system.read.head())
  })
})

describe('green places beside a red one', () => {
  test('their units are named with the change, for what they are asked, with texts that are filled', async () => {
    const [beside] = system.places.neighbours('31507').filter(({ code }) => code !== '31498')
    const green = beside?.code ?? ''
    await publish({ [green]: 'green' })
    const { seqs } = await publish({ '31507': 'red' })
    const change = await system.services.change.staffView(seqs[0] ?? 0)
    if (!change.ok) throw new Error(change.reason)
    const { units, keepGreen } = change.value
    const guard = units.find(({ id }) => id === `ubnd-xa-${green}`)
    expect(guard?.because).toBe('keep-green')
    expect(guard?.duties.length).toBeGreaterThan(0)
    expect(guard?.assignment?.keepGreen).toEqual([green])
    expect(units.find(({ id }) => id === 'ubnd-xa-31507')?.because).toBe('change')
    expect(keepGreen.map(({ commune }) => commune)).toEqual([green])
    const words = JSON.stringify(keepGreen[0]?.package)
    expect(words).not.toMatch(/[{}](commune|district|neighbour)|"missing"/)
    const view = await system.services.viewAssignment(guard?.assignment?.id ?? '')
    expect(view).toMatchObject({
      value: { changes: [], keepGreen: [{ commune: green, neighbours: [{ commune: '31507', zone: 'red' }] }] },
    })
    const answers = await system.services.changeAnswers(seqs[0] ?? 0)
    expect(answers).toMatchObject({ ok: true, value: { asked: units.length, received: 0, silent: units.length } })
  })
})

describe('clocks', () => {
  // Those asked only to keep green have longer.
  const silent = async (batch: number) =>
    (await ofBatch(batch)).filter(({ state, communes }) => state === 'sent' && communes.length > 0)

  test('overdue, then raised to the unit above: once, on two servers and again after a restart', async () => {
    const { seqs } = await publish({ '31510': 'red' })
    const batch = seqs[0] ?? 0
    const answered = await assignmentOf(batch, 'so-y-te')
    await say(answered.id, 'acknowledge')
    const other = connectDatabase(system.url)
    const log = createLogStore(other, system.clock.now)
    const second = raiseOverdue({ log, surfacing: surfaceFrom(currentEdition) })
    const raise = () => Promise.all([system.services.raiseOverdue(), second()])
    try {
      await raise()
      expect((await ofBatch(batch)).every(({ overdueAt }) => overdueAt === null)).toBe(true)
      const due = (await silent(batch))[0]?.dueAt
      expect(due?.getTime()).toBe(answered.sentAt.getTime() + DEFAULT_ANSWER_TIMES.red.answer * MINUTE)

      system.clock.set(due ?? new Date())
      const head = await system.read.head()
      await raise()
      const count = (await silent(batch)).length
      const events = await system.read.rows(head.seq, 10_000, 'staff')
      const ids = events.flatMap(({ data }) => ('communes' in data ? [data.id] : []))
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
      expect((await silent(batch)).every(({ overdueAt, escalatedAt }) => overdueAt && !escalatedAt)).toBe(true)

      // One answers between the two limits: it wins.
      const late = await assignmentOf(batch, 'ubnd-xa-31510')
      await answerAssignment({ log })(late.id, 'done', {}, OPERATOR, 'any')
      system.clock.set(late.escalateAt ?? new Date())
      await raise()
      await raise()
      const raised = await silent(batch)
      expect(raised).toHaveLength(count - 1)
      expect(raised.every(({ escalatedAt }) => escalatedAt !== null)).toBe(true)
      expect((await assignmentOf(batch, late.unit.id)).escalatedAt).toBeNull()
      expect((await assignmentOf(batch, answered.unit.id)).overdueAt).toBeNull()
      const audits = await system.db.auditEntry.findMany({
        where: { action: 'assignment:escalate', subject: { in: raised.map(({ id }) => id) } },
      })
      expect(audits).toHaveLength(raised.length)
      expect(audits[0]?.actor).toContain('scheduler')
      const station = raised.find(({ unit }) => unit.level === 'commune')
      expect(station?.escalatedTo).not.toBeNull()
      const above = await assignmentOf(batch, station?.escalatedTo?.id ?? '')
      const view = await system.services.viewAssignment(above.id)
      expect(view.ok && view.value.silentBelow.map(({ id }) => id)).toContain(station?.id)
      expect(await system.services.raiseOverdue()).toBe(0)
    } finally {
      await other.$disconnect()
    }
  })

  test('times that an administrator sets count for what is asked afterwards', async () => {
    const { answerTimes } = system.services
    const before = await answerTimes.read()
    expect(before).toMatchObject({ revision: 0, times: DEFAULT_ANSWER_TIMES })
    const asked = await publish({ '31513': 'orange' })
    const times = { ...DEFAULT_ANSWER_TIMES, orange: { answer: 7, escalate: 9 } }
    expect(await answerTimes.save(0, times, OPERATOR)).toMatchObject({ ok: true, value: { revision: 1 } })
    expect(await answerTimes.save(0, times, OPERATOR)).toMatchObject({
      reason: 'setting-moved',
      detail: { current: { revision: 1 } },
    })
    const next = await publish({ '31516': 'orange' })
    const minutes = async (batch = 0) => {
      const [one] = await ofBatch(batch)
      return ((one?.dueAt?.getTime() ?? 0) - (one?.sentAt.getTime() ?? 0)) / MINUTE
    }
    expect([await minutes(asked.seqs[0]), await minutes(next.seqs[0])]).toEqual([30, 7])
  })
})

describe('the registry', () => {
  test('an edit counts for the next act; of two at once the second is told what stands', async () => {
    const { registry } = system.services
    const edit = { ownName: 'Sở Y tế Sóc Trăng', phone: '0299 3822 333', revision: 0 }
    const edited = await registry.edit('so-y-te', edit, OPERATOR)
    expect(edited).toMatchObject({
      ok: true,
      value: { revision: 1, name: edit.ownName, guidelineName: 'Sở Y tế tỉnh Sóc Trăng' },
    })
    expect(await registry.edit('so-y-te', { revision: 0, note: 'x' }, OPERATOR)).toMatchObject({
      reason: 'unit-moved',
      detail: { current: { revision: 1, contact: { phone: edit.phone } } },
    })
    const { seqs } = await publish({ '31519': 'yellow' })
    expect((await assignmentOf(seqs[0] ?? 0, 'so-y-te')).unit.name).toBe(edit.ownName)
    expect(JSON.stringify(await registry.list(false))).not.toContain(edit.phone)
    const audit = await system.db.auditEntry.findFirst({ where: { action: 'unit:edit' }, orderBy: { seq: 'desc' } })
    expect(JSON.stringify(audit?.data)).not.toContain(edit.phone)
    await registry.edit('so-y-te', { revision: 1, active: false }, OPERATOR)
    const again = await publish({ '31522': 'yellow' })
    expect((await ofBatch(again.seqs[0] ?? 0)).map(({ unit }) => unit.id)).not.toContain('so-y-te')
  })

  test('a unit that is added is asked with the others of its kind', async () => {
    const { registry } = system.services
    const added = await registry.add({ kind: 'ubnd-xa', name: 'Tổ COVID khu vực', communeCode: '31525' }, OPERATOR)
    if (!added.ok) throw new Error(added.reason)
    const { seqs } = await publish({ '31525': 'red' })
    expect((await assignmentOf(seqs[0] ?? 0, added.value.id)).unit.name).toBe('Tổ COVID khu vực')
    expect(await registry.add({ kind: 'khong-co', name: 'X' }, OPERATOR)).toMatchObject({ reason: 'unknown-unit-kind' })
    expect(await registry.add({ kind: 'ubnd-xa', name: 'X', communeCode: '99999' }, OPERATOR)).toMatchObject({
      reason: 'unknown-commune',
    })
  })

  test('a file taken over whole or not at all', async () => {
    const { importUnits, exportUnits } = system.services
    const file = await exportUnits()
    expect(await importUnits(file, false, OPERATOR)).toMatchObject({ ok: true, value: { changed: 0 } })
    const edited = file.replace(/^(ubnd-xa-31498,.*?),,,,,có,0\r$/m, '$1,Bà Sơn Thị A,,,"=1+1\nhai",có,0\r')
    expect(edited).not.toBe(file)
    const dry = await importUnits(edited, true, OPERATOR)
    expect(dry).toMatchObject({ value: { changed: 1, changes: [{ id: 'ubnd-xa-31498', fields: ['person', 'note'] }] } })
    const unit = () => system.db.unit.findUniqueOrThrow({ where: { id: 'ubnd-xa-31498' } })
    expect((await unit()).person).toBeNull()
    const wrong = edited.replace('ubnd-xa-31501,', 'ubnd-xa-sai,')
    expect(await importUnits(wrong, false, OPERATOR)).toMatchObject({ reason: 'invalid-units-file' })
    expect((await unit()).person).toBeNull()
    expect(await importUnits(edited, false, OPERATOR)).toMatchObject({ value: { changed: 1 } })
    expect(await unit()).toMatchObject({ person: 'Bà Sơn Thị A', note: '=1+1\nhai', revision: 1 })
    expect(await exportUnits()).toContain(`"'=1+1\nhai"`)
    expect(await importUnits(edited, false, OPERATOR)).toMatchObject({ value: { changed: 0 } })
    const older = edited.replace('Bà Sơn Thị A', 'Ông B')
    expect(await importUnits(older, false, OPERATOR)).toMatchObject({
      detail: { problems: [{ code: 'moved', value: 'ubnd-xa-31498' }] },
    })
  })
})
