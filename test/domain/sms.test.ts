import { expect, it } from 'vitest'
import { measureSms, withoutMarks } from '@/lib/domain/sms'

it('cuts at the limits of each encoding and splits no pair', () => {
  expect(measureSms('a'.repeat(160))).toEqual({ encoding: 'gsm-7', units: 160, segments: 1, left: 0 })
  expect(measureSms('a'.repeat(161))).toMatchObject({ segments: 2, left: 145 })
  expect(measureSms(`${'a'.repeat(152)}€${'a'.repeat(152)}`)).toMatchObject({ units: 306, segments: 3 })
  expect(measureSms('ề'.repeat(71))).toEqual({ encoding: 'ucs-2', units: 71, segments: 2, left: 63 })
  expect(measureSms(`${'ề'.repeat(66)}😀${'ề'.repeat(66)}`)).toMatchObject({ segments: 3 })
})

it('takes marks off and nothing else', () => {
  expect(withoutMarks('“Đừng lơ là” – Vĩnh Châu…')).toBe('"Dung lo la" - Vinh Chau...')
})
