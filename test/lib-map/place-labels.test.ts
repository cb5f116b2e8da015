import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LabelWish, placeLabels } from '@/lib/map/place-labels'

const wish = (part: Partial<LabelWish> & { id: string }): LabelWish => ({
  x: 0,
  y: 0,
  sizes: [
    { detail: 'name', width: 80, height: 30 },
    { detail: 'letter', width: 16, height: 16 },
  ],
  room: { width: 100, height: 100 },
  ...part,
})

describe('placing labels', () => {
  it('writes the name where it fits, else the letter, else nothing', () => {
    const placed = placeLabels([
      wish({ id: 'wide' }),
      wish({ id: 'narrow', x: 200, room: { width: 50, height: 50 } }),
      wish({ id: 'tiny', x: 400, room: { width: 8, height: 8 } }),
    ])
    expect(Object.fromEntries(placed)).toEqual({ wide: 'name', narrow: 'letter' })
  })
  it('gives way to what came first', () => {
    const placed = placeLabels([wish({ id: 'first' }), wish({ id: 'second', x: 55 })])
    expect(Object.fromEntries(placed)).toEqual({ first: 'name', second: 'letter' })
  })
  it('lets none cover another', () => {
    const one = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 400 }) })
    fc.assert(
      fc.property(fc.array(one), (places) => {
        const wishes = places.map((at, i) => wish({ id: String(i), ...at }))
        const placed = placeLabels(wishes)
        const boxes = wishes.flatMap(({ id, x, y, sizes }) => {
          const size = sizes.find(({ detail }) => detail === placed.get(id))
          return size ? [{ x, y, width: size.width, height: size.height }] : []
        })
        for (const [i, a] of boxes.entries())
          for (const b of boxes.slice(i + 1))
            expect(
              Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2,
            ).toBe(true)
      }),
    )
  })
})
