import { feature } from 'topojson-client'
import { type OverviewProjection, projectPoint } from '../lib/map/overview-projection'
import type { Point } from './crossings'
import { ringsOf } from './rings'
import type { Area, Box, CommuneFacts, ProvinceTopology } from './types'

/** A drawing for the server's first paint: whole units, about 50 m each in Sóc Trăng. */
export interface OverviewSvg {
  viewBox: [x: number, y: number, width: number, height: number]
  projection: OverviewProjection
  /** SVG path data by commune code. */
  paths: Record<string, string>
  districtPath: string
  provincePath: string
  labels: Record<string, [x: number, y: number]>
}

const MARGIN = 10

/** The projection that fits a box into a drawing `width` units wide, margins included. */
export function fitProjection([west, south, east, north]: Box, width: number): OverviewProjection & { height: number } {
  const unit: OverviewProjection = { kind: 'web-mercator', scale: 1, translate: [0, 0] }
  const [left, bottom] = projectPoint(unit, west, south)
  const [right, top] = projectPoint(unit, east, north)
  const scale = Number(((width - 2 * MARGIN) / (right - left)).toFixed(3))
  const translate: [number, number] = [MARGIN - scale * left, MARGIN - scale * top].map((n) =>
    Number(n.toFixed(3)),
  ) as [number, number]
  return { kind: 'web-mercator', scale, translate, height: Math.ceil(scale * (bottom - top)) + 2 * MARGIN }
}

/** The corner of the drawing nearest to a point. */
export const snapToDrawing =
  (projection: OverviewProjection) =>
  (lon: number, lat: number): Point => {
    const [x, y] = projectPoint(projection, lon, lat)
    return [Math.round(x), Math.round(y)]
  }

/** Draws the arcs that `simplifyOnGrid` put on the drawing's grid. */
export function overviewSvg(
  topology: ProvinceTopology,
  arcs: Point[][],
  { height, ...projection }: ReturnType<typeof fitProjection>,
  width: number,
  communes: CommuneFacts[],
): OverviewSvg {
  const drawn: ProvinceTopology = { ...topology, arcs: arcs.map((arc) => arc.map(([x, y]) => [x, y])) }
  const { communes: shapes, districts, province } = drawn.objects
  const snap = snapToDrawing(projection)
  return {
    viewBox: [0, 0, width, height],
    projection,
    paths: Object.fromEntries(
      feature(drawn, shapes).features.map(({ id, geometry }) => [String(id), pathData(geometry as Area)]),
    ),
    districtPath: feature(drawn, districts)
      .features.map(({ geometry }) => pathData(geometry as Area))
      .join(''),
    provincePath: pathData(feature(drawn, province).geometry as Area),
    labels: Object.fromEntries(
      communes.map(({ code, label: [lon, lat] }) => [code, [...snap(lon, lat)] as [number, number]]),
    ),
  }
}

/** Relative path data without needless separators: "M10 4l3-2 1 5z". */
function pathData(area: Area): string {
  const join = (numbers: number[]) => numbers.join(' ').replaceAll(' -', '-')
  return ringsOf(area)
    .map((ring) => {
      const steps = ring.slice(1, -1).flatMap(([x = 0, y = 0], i) => [x - (ring[i]?.[0] ?? 0), y - (ring[i]?.[1] ?? 0)])
      return `M${join(ring[0] ?? [])}l${join(steps)}z`
    })
    .join('')
}
