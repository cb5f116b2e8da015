// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import L from 'leaflet'
import { afterEach, describe, expect, test } from 'vitest'
import { createCommuneLayer } from '@/lib/map/commune-layer'
import { type MapGeometry, mapGeometry } from '@/lib/map/map-geometry'

const read = (name: string) => JSON.parse(readFileSync(`public/geo/${name}`, 'utf8'))
const province = mapGeometry({
  topology: read('communes-detail.topojson'),
  communes: read('communes.json'),
  districts: read('districts.json'),
  attribution: '',
})

/** As many communes as so many provinces have: the same shapes under other codes. */
function several(provinces: number): MapGeometry {
  const copies = Array.from({ length: provinces }, (_, at) => at * 100_000)
  const other = (code: string, more: number) => String(Number(code) + more)
  const features = copies.flatMap((more) =>
    province.shapes.features.map((shape) => ({ ...shape, properties: { code: other(shape.properties.code, more) } })),
  )
  const communes = copies.flatMap((more) =>
    [...province.communes].map(([code, place]) => [other(code, more), { ...place, code: other(code, more) }] as const),
  )
  return { ...province, shapes: { ...province.shapes, features }, communes: new Map(communes) }
}

let map: L.Map
function draw(geometry: MapGeometry) {
  const place = document.body.appendChild(document.createElement('div'))
  map = L.map(place, { renderer: L.svg(), attributionControl: false }).fitBounds(geometry.whole)
  const layer = createCommuneLayer(map, geometry, {
    interactive: true,
    opacity: 1,
    wordsFor: (name) => ({ name, standing: '' }),
  })
  return { layer, pictures: () => [...place.querySelectorAll('svg')], place }
}
const codesIn = (svg: Element) =>
  [...svg.querySelectorAll('[data-code]')].map((shape) => shape.getAttribute('data-code') ?? '')

afterEach(() => {
  map.remove()
  document.body.replaceChildren()
})

describe('the shapes of communes', () => {
  test('a province is one picture', () => {
    const { pictures } = draw(province)
    expect(pictures().map((svg) => codesIn(svg).length)).toEqual([109])
  })

  test('a country is several, so that a change draws only its own anew; all go with the layer', () => {
    const country = several(12)
    const { layer, pictures, place } = draw(country)
    const drawn = pictures().map(codesIn)
    expect(drawn.map((codes) => codes.length)).toEqual([600, 600, 108])
    expect(drawn.flat().sort()).toEqual([...country.communes.keys()].sort())
    const code = drawn[1]?.[0] ?? ''
    layer.paint({ [code]: { zone: 'red' } })
    expect([...place.querySelectorAll('[data-zone="red"]')].map((shape) => shape.getAttribute('data-code'))).toEqual([
      code,
    ])
    layer.remove()
    expect(pictures()).toEqual([])
  })
})
