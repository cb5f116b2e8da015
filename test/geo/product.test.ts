import { readFileSync } from 'node:fs'
import { area, booleanPointInPolygon } from '@turf/turf'
import { describe, expect, it } from 'vitest'
import { checkFolder, checks } from '@/geo/checks'
import { SIZE_LIMITS } from '@/geo/checks/files'
import { fileFacts } from '@/geo/manifest'
import type { OverviewSvg } from '@/geo/overview-svg'
import { readProduct } from '@/geo/read-product'
import { communeSchema } from '@/lib/domain/commune-schema'
import { districtSchema } from '@/lib/domain/district-schema'
import { communesAsGeoJson, districtBorders, districtsAsGeoJson, provinceOutline } from '@/lib/map/decode-topology'
import { projectPoint } from '@/lib/map/overview-projection'

const FOLDER = 'public/geo'
const product = readProduct(FOLDER)
if (!product.ok) throw new Error(product.problems.map(({ message }) => message).join('\n'))
const { communes, districts, manifest, levels } = product
const drawing = JSON.parse(readFileSync(`${FOLDER}/overview-svg.json`, 'utf8')) as OverviewSvg

describe('the committed product', () => {
  it('passes every check', () => {
    expect(checks.length).toBeGreaterThan(8)
    expect(checkFolder(FOLDER)).toEqual([])
  })

  it('is Sóc Trăng of 30 September 2021', () => {
    expect(manifest.vintage).toBe('2021-09-30')
    expect(manifest.counts).toEqual({ communes: 109, districts: 11, byType: { Phường: 17, 'Thị trấn': 12, Xã: 80 } })
    expect([communes[0]?.code, communes.at(-1)?.code]).toEqual(['31498', '31810'])
    // The official total of the census of 1 April 2019.
    expect(communes.reduce((sum, { population }) => sum + (population ?? 0), 0)).toBe(1_199_653)
    expect(communes.filter(({ areaKm2 }) => areaKm2 !== null)).toHaveLength(92)
    for (const commune of communes) communeSchema.parse(commune)
    for (const district of districts) districtSchema.parse(district)
  })

  it('is as its manifest says, and small enough', () => {
    for (const stated of manifest.files) {
      const content = readFileSync(`${FOLDER}/${stated.name}`)
      const { gzipBytes, ...exact } = fileFacts(stated.name, content)
      expect(stated).toMatchObject(exact)
      // Another zlib may pack a little differently.
      expect(Math.abs(gzipBytes - stated.gzipBytes)).toBeLessThan(200)
      expect(gzipBytes).toBeLessThanOrEqual(SIZE_LIMITS[stated.name] ?? 20_000)
    }
    expect(manifest.files).toHaveLength(5)
    expect(Object.keys(SIZE_LIMITS).every((name) => manifest.files.some((file) => file.name === name))).toBe(true)
  })

  it.each(levels)('$name: districts and province are the sums of their communes', ({ topology }) => {
    const sizes = new Map(communesAsGeoJson(topology).features.map((f) => [f.properties.code, area(f)]))
    const sumOf = (members: typeof communes) =>
      members.reduce((sum, { code }) => sum + (sizes.get(code) ?? Number.NaN), 0)
    const dissolved = districtsAsGeoJson(topology).features
    expect(dissolved.map((f) => f.properties.code)).toEqual(districts.map(({ code }) => code))
    for (const district of dissolved) {
      const members = communes.filter(({ districtCode }) => districtCode === district.properties.code)
      expect(area(district) / sumOf(members)).toBeCloseTo(1, 9)
    }
    expect(area(provinceOutline(topology)) / sumOf(communes)).toBeCloseTo(1, 9)
    expect(districtBorders(topology).coordinates.length).toBeGreaterThan(11)
  })

  it.each(levels)('$name: the smallest commune is still itself', ({ topology }) => {
    // Phường 1 of Sóc Trăng city, 0.27 km².
    const shape = communesAsGeoJson(topology).features.find((f) => f.properties.code === '31513')
    expect(shape?.geometry.coordinates.flat(shape.geometry.type === 'Polygon' ? 1 : 2).length).toBeGreaterThanOrEqual(8)
  })

  it('puts district labels inside their districts', () => {
    const shapes = districtsAsGeoJson(levels[0]?.topology ?? levelMissing()).features
    for (const { code, label } of districts) {
      const shape = shapes.find((f) => f.properties.code === code)
      expect(shape !== undefined && booleanPointInPolygon(label, shape)).toBe(true)
    }
  })

  it('draws every commune in whole units inside the view box, where Leaflet would', () => {
    const [, , width, height] = drawing.viewBox
    expect(Object.keys(drawing.paths)).toEqual(communes.map(({ code }) => code))
    for (const { code, label } of communes) {
      const path = drawing.paths[code] ?? ''
      expect(path).toMatch(/^(M\d+ \d+l(-?\d+[ -]?)+z)+$/)
      expect(path.match(/-?\d+/g)?.length).toBeGreaterThanOrEqual(8)
      const [x, y] = projectPoint(drawing.projection, ...label)
      expect(drawing.labels[code]).toEqual([Math.round(x), Math.round(y)])
      expect(x > 0 && x < width && y > 0 && y < height).toBe(true)
    }
  })
})

function levelMissing(): never {
  throw new Error('no level')
}
