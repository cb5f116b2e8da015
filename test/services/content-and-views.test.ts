import { afterAll, beforeAll, expect, test } from 'vitest'
import { currentEdition } from '@/lib/content'
import { makeCatalogue } from '@/lib/services/make-catalogue'
import { createViewChange } from '@/lib/services/view-change'
import { draft } from '../support/draft'
import { OPERATOR, type System, startSystem } from '../support/system'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

async function changeTo(zone: 'red' | 'yellow', code: string): Promise<number> {
  const body = draft({ zones: { [code]: zone }, effectiveAt: system.clock.now().toISOString() })
  const result = await system.services.publish(body, OPERATOR)
  if (!result.ok) throw new Error(result.reason)
  system.clock.forward(60_000)
  return result.value.seqs[0] ?? 0
}
const view = async (seq: number) => {
  const result = await system.services.change.publicView(seq)
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

test('a change to red in Phường 1 of Vĩnh Châu has its package and only its own units', async () => {
  const change = await view(await changeTo('red', '31783'))
  expect(change.package.zone).toBe('red')
  expect(JSON.stringify(change.package)).not.toMatch(/[{}]commune|\{district\}/)
  for (const channel of Object.values(change.package.channels)) expect(channel[0]?.source).toMatch(/^[IV]+/)
  const names = change.units.map((unit) => unit.name)
  expect(names).toContain('Thị ủy Vĩnh Châu')
  expect(names.join('; ')).not.toMatch(/Ngã Năm|Thành ủy|Kế Sách|Mỹ Xuyên|Trần Đề/)
  for (const unit of change.units) expect(unit.duties.length).toBeGreaterThan(0)
})

test('the three communes called Phường 1 have units of their own', async () => {
  const lists = await Promise.all(
    ['31783', '31732', '31513'].map(async (code) => (await view(await changeTo('yellow', code))).units),
  )
  const own = lists.map((units) => units.filter((unit) => unit.level !== 'province').map((unit) => unit.id))
  expect(new Set(own.flat()).size).toBe(own.flat().length)
})

test('a surfaced package stays as it was when the content is revised', async () => {
  const seq = await changeTo('red', '31498')
  const before = JSON.stringify(await view(seq))
  const catalogue = makeCatalogue(currentEdition)
  for (const template of Object.values(catalogue.packages)) template.purpose = { ...template.purpose, text: 'Bản sửa' }
  const revised = await system.content.put(currentEdition.edition.id, catalogue, system.clock.now())
  expect(revised).toBe(system.version + 1)
  const fresh = createViewChange({ read: system.read, content: system.content, places: system.places })
  const again = await fresh.publicView(seq)
  expect(again.ok && JSON.stringify(again.value)).toBe(before)
})

test('putting the same content again makes no new version', async () => {
  const latest = await system.content.put('thử', makeCatalogue(currentEdition), system.clock.now())
  expect(await system.content.put('thử', makeCatalogue(currentEdition), system.clock.now())).toBe(latest)
})

test('staff see the state of assignments, the public never', async () => {
  const seq = await changeTo('red', '31501')
  const staff = await system.services.change.staffView(seq)
  if (!staff.ok) throw new Error(staff.reason)
  const assignment = staff.value.units[0]?.assignment
  expect(assignment?.state).toBe('sent')
  const answered = await system.services.answer(
    assignment?.id ?? '',
    'acknowledge',
    { note: 'Đã nhận' },
    OPERATOR,
    'any',
  )
  expect(answered).toMatchObject({ ok: true, value: { state: 'acknowledged', note: 'Đã nhận', who: OPERATOR.name } })
  expect(JSON.stringify(await view(seq))).not.toContain('assignment')
  const again = await system.services.answer(assignment?.id ?? '', 'acknowledge', {}, OPERATOR, 'any')
  expect(again).toMatchObject({ ok: false, reason: 'assignment-state' })
})

test('a commune shows its history newest first and its neighbours with their zones', async () => {
  await changeTo('yellow', '31504')
  await changeTo('red', '31504')
  const commune = await system.services.commune('31504')
  if (!commune.ok) throw new Error(commune.reason)
  expect(commune.value.history.map(({ from, to }) => [from, to])).toEqual([
    ['yellow', 'red'],
    [null, 'yellow'],
  ])
  expect(commune.value.neighbours.find((one) => one.code === '31498')).toMatchObject({ zone: 'red' })
  expect(await system.services.commune('99999')).toMatchObject({ ok: false, reason: 'unknown-commune' })
})
