import { expect, test } from 'vitest'
import { AUDIT_PAGE, addressOf, queryOf, readFilter } from '@/app/admin/audit/_read/audit-filter'

test('days are the province’s, the last one whole', () => {
  const query = queryOf(readFilter({ from: '2021-10-01', to: '2021-10-01' }))
  expect(query.from?.toISOString()).toBe('2021-09-30T17:00:00.000Z')
  expect(query.to?.toISOString()).toBe('2021-10-01T17:00:00.000Z')
  expect(query.limit).toBe(AUDIT_PAGE + 1)
})

test('what is no day, no place and no word is left out', () => {
  const filter = readFilter({ from: '2021-13-45', before: '-1', actor: ['a', 'b'], subject: ' x ' })
  expect(filter).toEqual({ actor: '', action: '', subject: 'x', from: '', to: '', before: '' })
  expect(addressOf(filter, '12')).toBe('/admin/audit?subject=x&before=12')
  expect(addressOf(readFilter({}), '')).toBe('/admin/audit')
})
