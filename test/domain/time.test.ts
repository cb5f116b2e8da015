import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantQuerySchema } from '@/lib/domain/change'
import { toIso } from '@/lib/domain/time'
import { instantSchema } from '@/lib/domain/time-schema'

const instant = fc.date({ min: new Date('1980-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })

test('an instant is written with the province’s offset and read back the same', () => {
  expect(toIso(new Date('2021-08-14T17:00:00Z'))).toBe('2021-08-15T00:00:00+07:00')
  fc.assert(
    fc.property(instant, (date) => {
      expect(instantSchema.parse(toIso(date))).toMatch(/\+07:00$/)
      expect(new Date(toIso(date)).getTime()).toBe(date.getTime())
    }),
  )
})

test('a plus sign that a program forgot to encode is still read', () => {
  expect(instantQuerySchema.parse('2021-08-15T00:00:00 07:00')).toBe('2021-08-15T00:00:00+07:00')
  expect(instantQuerySchema.safeParse('hôm qua').success).toBe(false)
})
