import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { possibleCommunes } from '@/lib/domain/possible-communes'
import { communesAsGeoJson } from '@/lib/map/decode-topology'
import type { MapCommune } from '@/lib/map/geo-files'

const read = (file: string) => JSON.parse(readFileSync(`public/geo/${file}`, 'utf8'))
const { features } = communesAsGeoJson(read('communes-detail.topojson'))
const communes = read('communes.json') as MapCommune[]

test('a well-known position in the middle of a commune is in that commune alone, for all of them', () => {
  const wrong = communes.filter(({ code, label: [lon, lat] }) => {
    const { codes, isOutside } = possibleCommunes(features, lat, lon, 5)
    return isOutside || codes.length !== 1 || codes[0] !== code
  })
  expect(wrong).toEqual([])
})

test('the worse a position is known, the more communes are possible; the one that holds it stays first', () => {
  const [commune] = communes
  if (!commune) throw new Error('no communes')
  const [lon, lat] = commune.label
  let before = 0
  for (const accuracy of [10, 500, 2_000, 8_000, 30_000]) {
    const { codes } = possibleCommunes(features, lat, lon, accuracy)
    expect(codes[0]).toBe(commune.code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.length).toBeGreaterThanOrEqual(before)
    before = codes.length
  }
  expect(before).toBeGreaterThan(20)
})

test('outside the province there is none, unless the position is so poor that it may be inside', () => {
  const hoChiMinhCity = { lat: 10.776, lon: 106.701 }
  expect(possibleCommunes(features, hoChiMinhCity.lat, hoChiMinhCity.lon, 50)).toEqual({ codes: [], isOutside: true })
  const { codes, isOutside } = possibleCommunes(features, hoChiMinhCity.lat, hoChiMinhCity.lon, 150_000)
  expect(isOutside).toBe(true)
  expect(codes.length).toBeGreaterThan(0)
})
