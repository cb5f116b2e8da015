import { afterEach, describe, expect, it } from 'vitest'
import { fillsFor, timeInWords } from '@/lib/content'
import { placeOf } from './places'

const device = process.env.TZ
afterEach(() => {
  if (device === undefined) delete process.env.TZ
  else process.env.TZ = device
})

describe('timeInWords', () => {
  it('says the local hour as it is spoken', () => {
    expect(timeInWords(new Date('2021-08-14T17:00:00Z'))).toBe('0 giờ ngày 15 tháng 8 năm 2021')
    expect(timeInWords(new Date('2021-12-31T16:59:30Z'))).toBe('23 giờ 59 phút ngày 31 tháng 12 năm 2021')
    expect(timeInWords(new Date('2021-09-30T00:05:00Z'))).toBe('7 giờ 5 phút ngày 30 tháng 9 năm 2021')
  })

  it.each(['America/Los_Angeles', 'UTC', 'Pacific/Auckland'])('does not heed a device in %s', (zone) => {
    process.env.TZ = zone
    expect(new Date('2021-08-14T17:00:00Z').getHours()).not.toBe(0)
    expect(timeInWords(new Date('2021-08-14T17:00:00Z'))).toBe('0 giờ ngày 15 tháng 8 năm 2021')
  })
})

describe('fillsFor', () => {
  const facts = { effectiveAt: new Date('2021-08-14T17:00:00Z'), decisionNumber: '89/QĐ-BCĐ' }

  it('writes each fill as it stands inside a sentence', () => {
    expect(fillsFor({ ...facts, ...placeOf('31783'), zone: 'red' })).toEqual({
      commune: 'Phường 1',
      district: 'thị xã Vĩnh Châu',
      zone: 'vùng đỏ (nguy cơ rất cao)',
      effectiveAt: '0 giờ ngày 15 tháng 8 năm 2021',
      decision: 'Quyết định số 89/QĐ-BCĐ',
      spoken: {
        commune: 'Phường Một',
        district: 'thị xã Vĩnh Châu',
        zone: 'vùng đỏ, tức là vùng nguy cơ rất cao',
        effectiveAt: 'không giờ ngày mười lăm tháng tám năm hai ngàn không trăm hai mươi mốt',
        decision: 'Quyết định số tám mươi chín của Ban Chỉ đạo',
      },
    })
    expect(fillsFor({ ...facts, ...placeOf('31528'), zone: 'green' })).toMatchObject({
      commune: 'thị trấn Kế Sách',
      district: 'huyện Kế Sách',
      zone: 'vùng xanh (bình thường mới)',
    })
    expect(fillsFor({ ...facts, ...placeOf('31789'), zone: 'yellow' }).commune).toBe('phường Khánh Hòa')
  })

  it('never calls a revoked decision the ground of a change', () => {
    expect(fillsFor({ ...facts, ...placeOf('31564'), zone: 'yellow', revoked: true }).decision).toBe(
      'việc thu hồi Quyết định số 89/QĐ-BCĐ',
    )
    expect(fillsFor({ ...facts, ...placeOf('31564'), zone: null })).toMatchObject({
      commune: 'xã An Mỹ',
      zone: 'chưa phân vùng',
      decision: 'việc thu hồi Quyết định số 89/QĐ-BCĐ',
    })
  })
})
