import { readFileSync } from 'node:fs'
import { deflateSync, inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createImageShelf } from '@/lib/preview/image-shelf'
import { PALETTE, ZONE_COLOURS } from '@/lib/preview/palette'
import { chunksOf, fileOf } from '@/lib/preview/png-pixels'
import { toPalette } from '@/lib/preview/to-palette'
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
    expect(spokenTime('2021-08-15T07:05:00+07:00')).toBe('7 giờ 5 phút ngày 15/8/2021')
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

describe('paletted image', () => {
  /** Three pixels by five, each row behind another filter of PNG §9, all of the colours below. */
  const colours = [0x0b5cab, 0xffffff, 0xa3123a] as const
  const filters = [0, 1, 2, 3, 4] as const

  function filtered(): Buffer {
    const rows = filters.map((_, y) =>
      colours.map((_, x) => colours[(x + y) % 3] ?? 0).flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255, 255]),
    )
    const at = (y: number, x: number) => (y < 0 || x < 0 ? 0 : (rows[y]?.[x] ?? 0))
    const guess = [
      () => 0,
      (y: number, x: number) => at(y, x - 4),
      (y: number, x: number) => at(y - 1, x),
      (y: number, x: number) => (at(y, x - 4) + at(y - 1, x)) >> 1,
      (y: number, x: number) => {
        const [a, b, c] = [at(y, x - 4), at(y - 1, x), at(y - 1, x - 4)]
        const p = a + b - c
        const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)]
        return pa <= pb && pa <= pc ? a : pb <= pc ? b : c
      },
    ]
    return Buffer.from(
      filters.flatMap((f, y) => [
        f,
        ...Array.from({ length: 12 }, (_, x) => (at(y, x) - (guess[f]?.(y, x) ?? 0)) & 255),
      ]),
    )
  }

  it('has the colours of the image that it came from, pixel by pixel', async () => {
    const head = Buffer.from([0, 0, 0, 3, 0, 0, 0, 5, 8, 6, 0, 0, 0])
    const png = fileOf([
      { type: 'IHDR', data: head },
      { type: 'IDAT', data: deflateSync(filtered()) },
      { type: 'IEND', data: Buffer.alloc(0) },
    ])
    const chunks = new Map(chunksOf(await toPalette(png, [])).map(({ type, data }) => [type, data]))
    const palette = chunks.get('PLTE') ?? Buffer.alloc(0)
    const lines = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))
    const seen = filters.map((_, y) => colours.map((_, x) => palette.readUIntBE((lines[y * 4 + 1 + x] ?? 0) * 3, 3)))
    expect(seen).toEqual(filters.map((_, y) => colours.map((_, x) => colours[(x + y) % 3])))
    expect(chunks.get('IHDR')?.[9]).toBe(3)
  })

  it('exchanges no colour that means something, however rare', async () => {
    // 60 by 60 pixels of 3,599 different greys and blues, and one red.
    const row = (y: number) => [
      0,
      ...Array.from({ length: 60 }, (_, x) =>
        y === 30 && x === 30 ? [0xa3, 0x12, 0x3a, 255] : [y * 4, x * 4, 200, 255],
      ).flat(),
    ]
    const png = fileOf([
      { type: 'IHDR', data: Buffer.from([0, 0, 0, 60, 0, 0, 0, 60, 8, 6, 0, 0, 0]) },
      { type: 'IDAT', data: deflateSync(Buffer.from(Array.from({ length: 60 }, (_, y) => row(y)).flat())) },
    ])
    const chunks = new Map(chunksOf(await toPalette(png, ['#a3123a'])).map(({ type, data }) => [type, data]))
    const index = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))[30 * 61 + 31] ?? 0
    expect(chunks.get('PLTE')?.readUIntBE(index * 3, 3)).toBe(0xa3123a)
    expect(chunks.get('PLTE')).toHaveLength(256 * 3)
  })
})
