import { describe, expect, it } from 'vitest'
import { arrangePlaces } from '@/app/operator/_parts/places'
import { findPlaces } from '@/app/operator/_parts/put-in/find-places'

const places = arrangePlaces({
  districts: [
    { code: '943', name: 'Huyện Kế Sách' },
    { code: '950', name: 'Thị xã Vĩnh Châu' },
  ],
  communes: [
    { code: '31528', name: 'Thị trấn Kế Sách', districtCode: '943' },
    { code: '31549', name: 'Xã Đại Hải', districtCode: '943' },
    { code: '31783', name: 'Phường 1', districtCode: '950' },
  ],
})
const names = (query: string) =>
  findPlaces(places.districts, query).flatMap(({ communes }) => communes.map((c) => c.name))

describe('findPlaces', () => {
  it('finds with and without diacritics', () => {
    expect(names('dai hai')).toEqual(['Xã Đại Hải'])
    expect(names('Đại  Hải')).toEqual(['Xã Đại Hải'])
  })
  it('gives a whole district by its name, and everything for no words', () => {
    expect(names('vinh chau')).toEqual(['Phường 1'])
    expect(names(' ')).toHaveLength(3)
    expect(names('hà nội')).toEqual([])
  })
  it('names a commune so that it is no other', () => {
    expect(places.fullName('31783')).toBe('Phường 1 (Thị xã Vĩnh Châu)')
    expect(places.fullName('00000')).toBe('00000')
  })
})
