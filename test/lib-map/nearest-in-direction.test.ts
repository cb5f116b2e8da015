import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ARROWS, type Arrow, nearestInDirection } from '@/lib/map/nearest-in-direction'

const spots = [
  { code: 'middle', x: 0, y: 0 },
  { code: 'right', x: 10, y: 1 },
  { code: 'far right', x: 20, y: 0 },
  { code: 'up', x: 2, y: -9 },
]

describe('an arrow key on the map', () => {
  it('goes to the nearest that way', () => {
    expect(nearestInDirection(spots, 'middle', 'ArrowRight')).toBe('right')
    expect(nearestInDirection(spots, 'middle', 'ArrowUp')).toBe('up')
    expect(nearestInDirection(spots, 'far right', 'ArrowLeft')).toBe('right')
  })
  it('goes nowhere at the edge', () => {
    expect(nearestInDirection(spots, 'middle', 'ArrowDown')).toBeUndefined()
    expect(nearestInDirection(spots, 'nowhere', 'ArrowDown')).toBeUndefined()
  })
  it('never goes back or stays', () => {
    const place = fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }) })
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1 }),
        fc.constantFrom<Arrow>('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'),
        (places, arrow) => {
          const all = places.map((at, i) => ({ code: String(i), ...at }))
          const next = all.find(({ code }) => code === nearestInDirection(all, '0', arrow))
          const start = all[0]
          if (!next || !start) return
          const [dx, dy] = ARROWS[arrow]
          expect((next.x - start.x) * dx + (next.y - start.y) * dy).toBeGreaterThan(0)
        },
      ),
    )
  })
})
