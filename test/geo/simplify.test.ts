import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean } from '@/geo/clean'
import { crossings, type Point } from '@/geo/crossings'
import { labelPoint } from '@/geo/label-point'
import { neighboursOf } from '@/geo/neighbours'
import { readBoundaries } from '@/geo/read-boundaries'
import { sharedTopology } from '@/geo/shared-topology'
import { simplifyOnGrid } from '@/geo/simplify'
import { madeUpProvince } from './made-up-province'

const topology = sharedTopology(clean(readBoundaries(madeUpProvince()).boundaries), (code) =>
  code < '10003' ? '901' : '902',
)

describe('crossings', () => {
  const point = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }))

  it('finds the crossing diagonals, and not the sides, of any box', () => {
    fc.assert(
      fc.property(point, fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }), ([x, y], w, h) => {
        const [a, b, c, d]: [Point, Point, Point, Point] = [
          [x, y],
          [x + w, y],
          [x + w, y + h],
          [x, y + h],
        ]
        expect(crossings([[a, b, c, d, a]])).toEqual([])
        expect(
          crossings([
            [a, c],
            [b, d],
          ]),
        ).toEqual([[0, 1]])
        expect(crossings([[a, c, b, d, a]])).toEqual([[0, 0]])
      }),
    )
  })

  it('finds touching and overlying lines', () => {
    expect(
      crossings([
        [
          [0, 0],
          [10, 0],
        ],
        [
          [5, 0],
          [5, 5],
        ],
      ]),
    ).toEqual([[0, 1]])
    expect(
      crossings([
        [
          [0, 0],
          [10, 0],
        ],
        [
          [5, 0],
          [15, 0],
        ],
      ]),
    ).toEqual([[0, 1]])
    expect(
      crossings([
        [
          [0, 0],
          [10, 0],
        ],
        [
          [10, 0],
          [15, 0],
        ],
      ]),
    ).toEqual([])
  })
})

describe('simplifying on shared arcs', () => {
  const all = { minTriangleM2: 1e9, minShare: 1 }
  const areaM2 = () => 30e6

  it('drops corners, keeps nodes, and nothing crosses', () => {
    const snap = (lon: number, lat: number): Point => [Math.round(lon * 1e5), Math.round(lat * 1e5)]
    const arcs = simplifyOnGrid(topology, all, areaM2, snap)
    const corners = (lines: readonly unknown[][]) => lines.reduce((sum, line) => sum + line.length, 0)
    expect(corners(arcs ?? [])).toBeLessThan(corners(topology.arcs) / 2)
    expect(crossings(arcs ?? [])).toEqual([])
    expect(arcs?.map((arc) => arc[0])).toEqual(topology.arcs.map(([first]) => snap(first?.[0] ?? 0, first?.[1] ?? 0)))
  })

  it('says when the grid is too coarse', () => {
    expect(simplifyOnGrid(topology, all, areaM2, (lon, lat) => [Math.round(lon), Math.round(lat)])).toBe(null)
  })
})

it('neighbours share a side, not a corner', () => {
  const neighbours = neighboursOf(topology)
  expect(
    neighbours
      .get('10004')
      ?.map(({ code }) => code)
      .sort(),
  ).toEqual(['10001', '10003', '10005', '10007'])
  // Sides of 0.05 degrees, a little bent: 5.5 to 6 km.
  for (const { borderKm } of neighbours.get('10004') ?? []) expect(Math.abs(borderKm - 5.7)).toBeLessThan(0.5)
})

it('a label stands in the wide part of a shape, not in its hole or its tail', () => {
  const outer = [
    [0, 0],
    [1, 0],
    [1, 0.45],
    [9, 0.45],
    [9, 0.55],
    [1, 0.55],
    [1, 1],
    [0, 1],
    [0, 0],
  ]
  const hole = [
    [0.1, 0.1],
    [0.1, 0.6],
    [0.6, 0.6],
    [0.6, 0.1],
    [0.1, 0.1],
  ]
  const [x, y] = labelPoint({ type: 'Polygon', coordinates: [outer, hole] })
  expect(x > 0.6 && x < 1 && y > 0.5 && y < 1).toBe(true)
})
