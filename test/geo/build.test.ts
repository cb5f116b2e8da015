import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aboutSchema } from '@/geo/about'
import { build } from '@/geo/build'
import { checkFolder } from '@/geo/checks'
import type { CommuneFacts } from '@/geo/types'
import { madeUpProvince, ringOf } from './made-up-province'

const about = aboutSchema.parse({ vintage: '2020-01-01', attribution: 'Thử' })
const built = (province: unknown, units: unknown = null) =>
  build({ boundaries: JSON.stringify(province), units: units === null ? null : JSON.stringify(units), about })

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'geo-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'geo/build.ts', ...args], { encoding: 'utf8' })

describe('the build', () => {
  it('gives the same bytes for the same input, whatever the order and winding of its features', () => {
    const once = built(madeUpProvince())
    expect(once.ok).toBe(true)
    expect(built(madeUpProvince())).toEqual(once)
    const shuffled = madeUpProvince()
    shuffled.features.reverse()
    for (const { properties } of shuffled.features) ringOf(shuffled, String(properties.code)).reverse()
    // The manifest differs in the hash of what it was made from.
    const product = (result: typeof once) =>
      result.ok ? result.files.filter(([name]) => name !== 'manifest.json') : []
    expect(product(once)).toHaveLength(5)
    expect(product(built(shuffled))).toEqual(product(once))
  })

  it('refuses positions that are none on earth, and shapes of more than a place, in words and at once', () => {
    const refused = (move: (ring: number[][]) => void) => {
      const province = madeUpProvince()
      move(ringOf(province, String(province.features[0]?.properties.code)))
      const begun = performance.now()
      const result = built(province)
      expect(performance.now() - begun).toBeLessThan(5_000)
      return result.ok ? '' : result.problems.map(({ message }) => message).join('\n')
    }
    const metres = refused((ring) => ring.splice(1, 1, [2_147_483_753.5, 9.4]))
    expect(metres).toContain('ngoài kinh độ ±180')
    expect(refused((ring) => ring.splice(1, 1, [105.6, 9_007_199_254_741_002]))).toContain('VN-2000')
    expect(refused((ring) => ring.splice(1, 1, [-80, 9.4]))).toContain('trải rộng hơn 10 độ')
  })

  it('makes from a foreign file, on the command line, a product that passes the checks', () => {
    const file = join(folder, 'province.geojson')
    const out = join(folder, 'out')
    writeFileSync(file, JSON.stringify(madeUpProvince()))
    const { status, stderr } = run(
      '--boundaries',
      file,
      '--out',
      out,
      '--vintage',
      '2020-01-01',
      '--source',
      'Thử',
      '--notice',
      '© Thử',
    )
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(checkFolder(out)).toEqual([])
    const manifest = readFileSync(join(out, 'manifest.json'), 'utf8')
    expect(JSON.parse(manifest)).toMatchObject({
      vintage: '2020-01-01',
      sources: ['Thử'],
      notices: ['© Thử'],
      counts: { communes: 9, districts: 2 },
    })
    expect(manifest).not.toContain(folder)
    expect(readdirSync(out)).toHaveLength(6)
    const check = ['--import', 'tsx', 'geo/checks.ts', out]
    expect(execFileSync(process.execPath, check, { encoding: 'utf8' })).toContain('không có vấn đề nào')
    writeFileSync(join(out, 'districts.json'), '[]')
    const spoilt = spawnSync(process.execPath, check, { encoding: 'utf8' })
    expect(spoilt.status).toBe(1)
    expect(spoilt.stderr).toContain('districts.json')
  })

  it('takes population and stated area from a list of units', () => {
    const units = madeUpProvince().features.map(({ properties }, index) => ({
      ...properties,
      type: index === 0 ? 'Phường' : 'Xã',
      population2019: 1000 + index,
    }))
    const result = built(madeUpProvince(), { communes: units })
    const text = result.ok ? result.files.find(([name]) => name === 'communes.json')?.[1] : undefined
    expect(JSON.parse(text ?? '[]')).toMatchObject(
      units.map(({ population2019 }) => ({ population: population2019, areaKm2: null })),
    )
  })

  it('refuses a bad list of units, and one that disagrees with the boundaries', () => {
    const units = madeUpProvince().features.map(({ properties }) => ({ ...properties, type: 'Xã' as string }))
    const [first, second, third] = units
    if (!first || !second || !third) throw new Error('no units')
    first.type = 'Phường'
    Object.assign(second, { districtCode: '902', districtName: 'Huyện Bắc' })
    Object.assign(third, { code: 7, type: 'Ấp', population: 1.5 })
    const result = built(madeUpProvince(), units)
    const problems = result.ok ? [] : result.problems.map(({ check, code, message }) => `${check} ${code}: ${message}`)
    expect(problems).toEqual([
      expect.stringMatching(/^units .*thiếu mã/),
      expect.stringMatching(/^units .*loại/),
      expect.stringMatching(/^units .*số nguyên/),
      expect.stringMatching(/^districts 10001: .*901.*902/),
      expect.stringMatching(/^codes 10002: .*không có trong danh sách/),
    ])
    expect(built(madeUpProvince(), { units }).ok).toBe(false)
  })

  it('joins neighbours of which one lacks the corners that others have on its edge', () => {
    // One wide commune below, two above it: the corner between these is not in the wide one's slanted edge.
    const box = (code: string, ring: [number, number][]) => ({
      type: 'Feature',
      properties: { code, name: `Xã ${code}`, district: '901', districtName: 'Huyện Thử' },
      geometry: { type: 'Polygon', coordinates: [ring] },
    })
    const features = [
      box('10000', [
        [105, 9],
        [105.1, 9],
        [105.1, 9.053],
        [105, 9.05],
        [105, 9],
      ]),
      box('10001', [
        [105, 9.05],
        [105.0333, 9.050999],
        [105.0333, 9.1],
        [105, 9.1],
        [105, 9.05],
      ]),
      box('10002', [
        [105.0333, 9.050999],
        [105.1, 9.053],
        [105.1, 9.1],
        [105.0333, 9.1],
        [105.0333, 9.050999],
      ]),
    ]
    const result = built({ type: 'FeatureCollection', features })
    const text = result.ok
      ? result.files.find(([name]) => name === 'communes.json')?.[1]
      : JSON.stringify(result.problems)
    const neighbours = (JSON.parse(text ?? '[]') as CommuneFacts[]).map((c) => c.neighbours?.map(({ code }) => code))
    expect(neighbours).toEqual([
      ['10002', '10001'],
      ['10002', '10000'],
      ['10000', '10001'],
    ])
  })

  it('refuses bad input with all its problems', () => {
    const province = madeUpProvince()
    const [first, second, third, fourth] = province.features
    if (!first || !second || !third || !fourth) throw new Error('no features')
    first.properties.code = '1'
    delete second.properties.name
    delete third.properties.districtCode
    Object.assign(fourth, { geometry: { type: 'Point', coordinates: [105, 9] } })
    ringOf(province, '10005').pop()
    ringOf(province, '10008').length = 3
    const result = built(province)
    const problems = result.ok ? [] : result.problems
    const text = problems.map(({ code, message }) => `${code} ${message}`).join('\n')
    expect(text).toMatch(/^1 .*mã \(code\) phải có 5 chữ số/m)
    expect(text).toMatch(/^10001 .*thiếu tên/m)
    expect(text).toMatch(/^10002 .*thiếu mã huyện/m)
    expect(text).toMatch(/^10003 .*Polygon/m)
    expect(text).toMatch(/^10005 .*không khép kín/m)
    expect(text).toMatch(/^10008 .*vị trí/m)
    expect(problems).toHaveLength(6)
  })

  it('refuses what is no boundary file, and another reference system', () => {
    expect(built('x').ok).toBe(false)
    expect(built({ type: 'FeatureCollection', features: [] }).ok).toBe(false)
    const result = built({ ...madeUpProvince(), crs: { properties: { name: 'urn:ogc:def:crs:EPSG::9210' } } })
    expect(result).toEqual({
      ok: false,
      problems: [expect.objectContaining({ message: expect.stringContaining('WGS84') })],
    })
  })

  it('writes nothing when it refuses, and says so', () => {
    const file = join(folder, 'province.geojson')
    const out = join(folder, 'out')
    const province = madeUpProvince()
    ringOf(province, '10004').pop()
    writeFileSync(file, JSON.stringify(province))
    const refused = run('--boundaries', file, '--out', out)
    expect(refused.status).toBe(1)
    expect(refused.stderr).toContain('không ghi tệp nào')
    expect(existsSync(out)).toBe(false)
    const lost = run('--boundaries', join(folder, 'none'), '--units', join(folder, 'no-list'), '--vintage', 'hôm qua')
    expect(lost.stderr).toContain('3 vấn đề')
  })
})
