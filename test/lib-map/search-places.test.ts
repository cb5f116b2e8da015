import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchIndex, searchPlaces } from '@/lib/map/search-places'
import { PLACES } from './places'

const index = searchIndex(PLACES)
const found = (text: string) => searchPlaces(index, text).map(({ name, districtName }) => `${name} (${districtName})`)
const withoutMarks = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')

const THREE = ['Phường 1 (Thành phố Sóc Trăng)', 'Phường 1 (Thị xã Ngã Năm)', 'Phường 1 (Thị xã Vĩnh Châu)']

describe('searching communes', () => {
  it.each(['phuong 1', 'Phường 1', 'p1', 'P.1', 'p 1', 'PHƯỜNG  1'])('%s lists the three of that name', (text) => {
    expect(found(text).sort()).toEqual([...THREE].sort())
  })
  it('takes a number whole', () => {
    expect(found('phuong 10')).toEqual(['Phường 10 (Thành phố Sóc Trăng)'])
  })
  it.each(['phuong 1 vinh chau', 'p1 vinh chau', 'phường 1 thị xã Vĩnh Châu', 'phuong 1 tx vinh chau'])(
    '%s is settled by its town',
    (text) => {
      expect(found(text)).toEqual(['Phường 1 (Thị xã Vĩnh Châu)'])
    },
  )
  it('puts the commune before others of a district of the same name', () => {
    expect(found('ke sach')[0]).toBe('Thị trấn Kế Sách (Huyện Kế Sách)')
    expect(found('ke sach').length).toBeGreaterThan(5)
  })
  it('forgives a wrong kind of place when nothing has the right one', () => {
    expect(found('xã Huỳnh Hữu Nghĩa')).toEqual(['Thị trấn Huỳnh Hữu Nghĩa (Huyện Mỹ Tú)'])
  })
  it('finds while the name is being typed', () => {
    expect(found('huynh h')).toContain('Thị trấn Huỳnh Hữu Nghĩa (Huyện Mỹ Tú)')
  })
  it('answers nothing to nothing, and nothing to what is nowhere', () => {
    expect(found('  ')).toEqual([])
    expect(found('Hà Nội')).toEqual([])
  })
  it('finds every commune by its full name, with or without marks, in any case', () => {
    const writings = fc.constantFrom<(text: string) => string>(
      (text) => text,
      withoutMarks,
      (text) => text.toUpperCase(),
      (text) => text.normalize('NFD'),
      (text) => withoutMarks(text).toLowerCase(),
    )
    fc.assert(
      fc.property(fc.constantFrom(...PLACES), writings, (place, write) => {
        const [first] = searchPlaces(index, write(`${place.name}, ${place.districtName}`))
        expect(withoutMarks(first?.name ?? '')).toBe(withoutMarks(place.name))
        expect(first?.districtCode).toBe(place.districtCode)
      }),
    )
  })
})
