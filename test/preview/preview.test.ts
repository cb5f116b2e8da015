import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createImageShelf } from '@/lib/preview/image-shelf'
import { PALETTE, ZONE_COLOURS } from '@/lib/preview/palette'
import { changeDescription, changeTitle, spokenTime } from '@/lib/preview/words'
import type { ChangeFacts } from '@/lib/services/view-change'

const light = /:root\s*{([^}]*)}/.exec(readFileSync('app/globals.css', 'utf8'))?.[1] ?? ''
const token = (name: string) => new RegExp(`--${name}:\\s*(#[0-9a-f]{6})`).exec(light)?.[1]

describe('colours of the images', () => {
  it.each(Object.entries(ZONE_COLOURS))('%s is the page’s', (key, { fill, ink, mark }) => {
    expect([fill, ink, mark]).toEqual([token(`zone-${key}`), token(`zone-${key}-ink`), token(`zone-${key}-mark`)])
  })
  it('are the page’s for the rest', () => {
    const { warningBg, water, edge, ...rest } = PALETTE
    for (const [key, value] of Object.entries(rest)) expect(value).toBe(token(`color-${key}`))
    expect([warningBg, water, edge]).toEqual([token('color-warning-bg'), token('map-water'), token('map-edge')])
  })
})

const change: ChangeFacts = {
  seq: 1,
  commune: '31783',
  communeName: 'Phường 1',
  districtCode: '950',
  districtName: 'Thị xã Vĩnh Châu',
  from: 'yellow',
  to: 'red',
  transition: 'escalation',
  effectiveAt: '2021-08-15T00:00:00+07:00',
  since: null,
  decision: { id: 'a', number: '89/QĐ-BCĐ' },
  revokes: null,
  edition: '22-HD/BTGTU',
  at: '2021-08-15T00:00:00+07:00',
}

describe('words of a shared change', () => {
  it('say what changes, by what, from when', () => {
    expect(changeTitle(change)).toBe('Phường 1 (Thị xã Vĩnh Châu): vàng → đỏ')
    expect(changeDescription(change)).toMatch(
      /^Đỏ hóa, theo Quyết định 89\/QĐ-BCĐ, hiệu lực từ 0 giờ ngày 15\/8\/2021\./,
    )
    expect(spokenTime('2021-08-15T07:05:00+07:00')).toBe('7 giờ 5 ngày 15/8/2021')
  })
  it('tell a withdrawn classification from a return to an older decision', () => {
    const revokes = { id: 'b', number: '95/QĐ-BCĐ' }
    expect(changeTitle({ ...change, to: null, revokes })).toMatch(/vàng → chưa phân vùng$/)
    expect(changeDescription({ ...change, to: null, revokes })).toMatch(/Quyết định 95\/QĐ-BCĐ bị thu hồi/)
    expect(changeDescription({ ...change, revokes })).toMatch(/95\/QĐ-BCĐ bị thu hồi .* trở lại theo Quyết định 89/)
  })
  it('do not call a kept zone a change', () => {
    expect(changeTitle({ ...change, from: 'red' })).toBe('Phường 1 (Thị xã Vĩnh Châu): vẫn là vùng đỏ')
  })
})

describe('image shelf', () => {
  it('makes each image once, two at a time, and turns away what would wait too long', async () => {
    const shelf = createImageShelf<string>({ kept: 3, atOnce: 2, waiting: 1 })
    const made: string[] = []
    const ends: (() => void)[] = []
    const ask = (key: string) =>
      shelf.get(key, async () => {
        made.push(key)
        await new Promise<void>((end) => ends.push(end))
        return key
      })
    const first = [ask('a'), ask('a'), ask('b'), ask('c')]
    expect(ask('d')).toBe('busy')
    expect(made).toEqual(['a', 'b'])
    ends.shift()?.()
    await first[0]
    await Promise.resolve()
    expect(made).toEqual(['a', 'b', 'c'])
    for (const end of ends.splice(0)) end()
    expect(await Promise.all(first)).toEqual(['a', 'a', 'b', 'c'])
  })
  it('keeps the newest asked for, and nothing that failed', async () => {
    const shelf = createImageShelf<number>({ kept: 2, atOnce: 1, waiting: 5 })
    let makings = 0
    const ask = (key: string) => shelf.get(key, async () => ++makings)
    await ask('a')
    await ask('b')
    await ask('a')
    await ask('c')
    expect(await ask('a')).toBe(1)
    expect(await ask('b')).toBe(4)
    await expect(shelf.get('x', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await ask('x')).toBe(5)
  })
})
