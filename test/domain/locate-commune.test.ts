import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CommuneFacts } from '@/geo/types'
import { locateCommune } from '@/lib/domain/locate-commune'
import { communesAsGeoJson, type ZoneMapTopology } from '@/lib/map/decode-topology'

const read = <T>(name: string) => JSON.parse(readFileSync(`public/geo/${name}`, 'utf8')) as T
const communes = read<CommuneFacts[]>('communes.json')
const levels = ['communes-overview.topojson', 'communes-detail.topojson'].map((name) => {
  const topology = read<ZoneMapTopology>(name)
  return { name, features: communesAsGeoJson(topology).features, bbox: topology.bbox ?? [0, 0, 0, 0] }
})

describe.each(levels)('locating in $name', ({ features, bbox: [west, south, east, north] }) => {
  it("finds every commune's label in itself", () => {
    expect(communes.map(({ label: [lon, lat] }) => locateCommune(features, lat, lon))).toEqual(
      communes.map(({ code }) => code),
    )
  })

  it('finds any point in one commune at most', () => {
    const within = (from: number, to: number) =>
      fc.double({ min: 0, max: 1, noNaN: true }).map((t) => from + t * (to - from))
    fc.assert(
      fc.property(within(west, east), within(south, north as number), (lon, lat) => {
        const at = features.filter((feature) => locateCommune([feature], lat, lon) !== null)
        expect(at.length).toBeLessThanOrEqual(1)
        expect(locateCommune(features, lat, lon)).toBe(at[0]?.properties.code ?? null)
      }),
      { numRuns: 2_000 },
    )
  })

  it('finds nothing outside the province', () => {
    expect(locateCommune(features, 10.0452, 105.7469)).toBe(null) // Cần Thơ
    expect(locateCommune(features, 9.0, 106.5)).toBe(null) // the sea
    expect(locateCommune(features, 105.97, 9.6)).toBe(null) // latitude and longitude swapped
  })
})

it('tells the three wards called Phường 1 apart', () => {
  const features = levels[1]?.features ?? []
  const wards = communes.filter(({ name }) => name === 'Phường 1')
  expect(wards.map(({ districtName }) => districtName)).toEqual([
    'Thành phố Sóc Trăng',
    'Thị xã Ngã Năm',
    'Thị xã Vĩnh Châu',
  ])
  // The market of Vĩnh Châu.
  expect(locateCommune(features, 9.3255, 105.9795)).toBe(wards[2]?.code)
})
