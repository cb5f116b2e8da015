import { expect, test } from 'vitest'
import { upcomingFor } from '@/app/communes/[code]/upcoming'

const scheduled = (id: string, effectiveAt: string, communes: string[]) => ({
  decision: { id, number: `${id}/QĐ` },
  issuer: 'Ban Chỉ đạo',
  effectiveAt,
  items: communes.map((communeCode) => ({ communeCode, zone: 'orange' as const })),
})

test('what is to come for a commune, soonest first, by the instant', () => {
  const board = [
    scheduled('late', '2021-10-02T00:00:00+07:00', ['a', 'b']),
    scheduled('other', '2021-10-01T00:00:00+07:00', ['b']),
    scheduled('soon', '2021-10-01T16:59:00Z', ['a']),
  ]
  expect(upcomingFor('a', board).map(({ id }) => id)).toEqual(['soon', 'late'])
  expect(upcomingFor('a', board)[0]).toEqual({
    id: 'soon',
    number: 'soon/QĐ',
    zone: 'orange',
    effectiveAt: '2021-10-01T16:59:00Z',
  })
  expect(upcomingFor('c', board)).toEqual([])
})
