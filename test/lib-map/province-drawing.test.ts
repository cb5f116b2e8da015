// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Zones } from '@/lib/domain/board'
import { type DrawnProvince, drawProvince } from '@/lib/map/province-drawing'
import { recolourProvince } from '@/lib/map/recolour-province'
import type { ZoneKey } from '@/lib/map/zone-style'

const read = (file: string) => JSON.parse(readFileSync(`public/geo/${file}`, 'utf8'))
const province: DrawnProvince = { drawing: read('overview-svg.json'), communes: read('communes.json') }
const words = { zone: (key: ZoneKey) => `vùng ${key}`, letter: (key: ZoneKey) => key.slice(0, 1) }
const standing = (zone: 'red' | 'green'): Zones => ({ '31498': { zone, since: null, decision: null } })

function draw(drawn: DrawnProvince, zones: Zones): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.innerHTML = drawProvince(drawn, zones, words)
  return svg
}
const communeOf = (svg: SVGSVGElement) => svg.querySelector<SVGAElement>('[data-code="31498"]')

describe('the server-drawn province', () => {
  it('draws every commune as a link with its name and zone', () => {
    const svg = draw(province, standing('red'))
    expect(svg.querySelectorAll('a[href^="/communes/"] path')).toHaveLength(109)
    expect(communeOf(svg)?.dataset.zone).toBe('red')
    expect(communeOf(svg)?.querySelector('title')?.textContent).toBe('Phường 5 (Thành phố Sóc Trăng): vùng red')
    expect(svg.querySelectorAll('[data-zone="none"]')).toHaveLength(108)
  })
  it('is recoloured in place', () => {
    const svg = draw(province, standing('red'))
    const path = communeOf(svg)?.querySelector('path')
    recolourProvince(svg, standing('green'), words)
    expect(communeOf(svg)?.dataset.zone).toBe('green')
    expect(communeOf(svg)?.querySelector('title')?.textContent).toContain(': vùng green')
    expect(communeOf(svg)?.querySelector('path')).toBe(path)
  })
  it('writes names as text, whatever is in them', () => {
    const [first, ...others] = province.communes
    if (!first) throw new Error('no communes')
    const sly = { ...first, name: '<script>x</script>"&' }
    const svg = draw({ ...province, communes: [sly, ...others] }, {})
    expect(svg.querySelector('script')).toBeNull()
    expect(svg.querySelector(`[data-code="${first.code}"] title`)?.textContent).toContain('<script>x</script>"&')
  })
})
