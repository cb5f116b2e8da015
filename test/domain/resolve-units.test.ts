import { describe, expect, it } from 'vitest'
import type { District } from '@/lib/domain/district'
import { type Place, type UnitKind, unitsForCommune } from '@/lib/domain/resolve-units'

const district = (code: string): District => ({ code, name: `Huyện H${code}`, type: 'Huyện' })
const place = (code: string, districtCode = '950'): Place => ({
  commune: { code, name: 'Phường 1', type: 'Phường', districtCode },
  district: district(districtCode),
})
const kinds: UnitKind[] = [
  { kind: 'so', level: 'province', sources: ['IV.3'], above: null, keepsGreen: false, nameAt: () => 'Sở' },
  {
    kind: 'dai',
    level: 'district',
    sources: ['IV.7'],
    above: null,
    keepsGreen: false,
    nameAt: (at) => `Đài ${at.district.name}`,
  },
  {
    kind: 'tram',
    level: 'commune',
    sources: ['IV.3'],
    above: null,
    keepsGreen: false,
    nameAt: (at) => `Trạm ${at.commune.name}`,
  },
]

describe('unitsForCommune', () => {
  it('goes from the commune up to the province, whatever the order of the kinds', () => {
    const { commune, district: home } = place('31783')
    expect(unitsForCommune(kinds, commune, home)).toEqual([
      {
        id: 'tram-31783',
        kind: 'tram',
        name: 'Trạm Phường 1',
        level: 'commune',
        districtCode: '950',
        communeCode: '31783',
      },
      { id: 'dai-950', kind: 'dai', name: 'Đài Huyện H950', level: 'district', districtCode: '950', communeCode: null },
      { id: 'so', kind: 'so', name: 'Sở', level: 'province', districtCode: null, communeCode: null },
    ])
  })

  it('throws rather than name another district’s bodies', () => {
    expect(() => unitsForCommune(kinds, place('31783').commune, district('948'))).toThrow(RangeError)
  })
})
