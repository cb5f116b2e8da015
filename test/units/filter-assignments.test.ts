import { expect, test } from 'vitest'
import { byStage, decisionsOf, filterAssignments, NO_FILTER } from '@/app/units/_parts/list/filter-assignments'
import { silentUnits } from '@/app/wall/_parts/idle/silent-units'
import { assignment } from './support'

const districtOf = (commune: string) => commune.slice(0, 2)
const at = { unitId: 'u2', districtOf }
const province = assignment({
  id: 'p',
  unit: { id: 'u1', name: 'Sở Y tế', level: 'province' },
  communes: ['11001', '22001'],
})
const guard = assignment({
  id: 'g',
  unit: { id: 'u2', name: 'UBND huyện', level: 'district' },
  communes: [],
  keepGreen: ['22005'],
  decision: { id: 'd2', number: '13' },
  sentAt: '2021-10-02T00:00:00.000Z',
})
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

test('a district shows whoever has a place there, also one to be kept green', () => {
  const all = [province, guard]
  expect(idsOf(filterAssignments(all, NO_FILTER, at))).toEqual(['p', 'g'])
  expect(idsOf(filterAssignments(all, { ...NO_FILTER, district: '22' }, at))).toEqual(['p', 'g'])
  expect(idsOf(filterAssignments(all, { ...NO_FILTER, district: '11' }, at))).toEqual(['p'])
  expect(idsOf(filterAssignments(all, { ...NO_FILTER, level: 'district' }, at))).toEqual(['g'])
  expect(idsOf(filterAssignments(all, { ...NO_FILTER, decision: 'd1' }, at))).toEqual(['p'])
  expect(idsOf(filterAssignments(all, { ...NO_FILTER, mine: true }, at))).toEqual(['g'])
  expect(decisionsOf(all).map(({ id }) => id)).toEqual(['d2', 'd1'])
})

test('each row stands under one heading', () => {
  const all = [province, { ...guard, state: 'done' as const }, assignment({ id: 's', supersededAt: guard.sentAt })]
  const stages = byStage(all)
  expect(idsOf(Object.values(stages).flat()).sort()).toEqual(['g', 'p', 's'])
  expect(idsOf(stages.overtaken)).toEqual(['s'])
})

test('the wall names as many as it has room for, the overdue ones first, and counts all', () => {
  const late = assignment({ id: 'late', overdueAt: guard.sentAt, communes: ['22009'] })
  const all = [province, late, guard, assignment({ id: 'done', state: 'done' })]
  expect(silentUnits(all, { district: null, districtOf, room: 2 })).toMatchObject({ silent: 3, overdue: 1 })
  expect(silentUnits(all, { district: null, districtOf, room: 2 }).first[0]?.id).toBe('late')
  expect(silentUnits(all, { district: '11', districtOf, room: 2 })).toMatchObject({ silent: 1, overdue: 0 })
})
