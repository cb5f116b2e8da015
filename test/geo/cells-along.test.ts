import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsAlong } from '@/geo/cells-along'

const point = fc.tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.double({ min: -5, max: 5, noNaN: true }))

describe('the cells that a segment passes', () => {
  it('hold every point of it, and are no more than it is long', () => {
    fc.assert(
      fc.property(point, point, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, at) => {
        const margin = 1e-6
        const cells = [...cellsAlong(a, b, 0.25, margin)]
        const names = new Set(cells.map(String))
        const [x, y] = [a[0] + (b[0] - a[0]) * at, a[1] + (b[1] - a[1]) * at]
        expect(names).toContain(String([Math.floor(x / 0.25), Math.floor(y / 0.25)]))
        expect(names.size).toBe(cells.length)
        const long = (Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1])) / 0.25
        expect(cells.length).toBeLessThanOrEqual(2 * long + 6)
      }),
      { numRuns: 2_000 },
    )
  })

  it('hold what lies within the margin of an end, and of an upright segment', () => {
    const near = (a: [number, number], b: [number, number]) => new Set([...cellsAlong(a, b, 1, 0.1)].map(String))
    expect(near([0.95, 0.5], [0.95, 1.5])).toEqual(new Set(['0,0', '0,1', '1,0', '1,1']))
    expect(near([0.5, 0.5], [0.5, 0.5])).toEqual(new Set(['0,0']))
  })
})
