import type { Position } from 'geojson'
import type { Subject } from '@/geo/checks/subject'
import { clean } from '@/geo/clean'
import { deriveUnits } from '@/geo/derive-units'
import { communeFacts } from '@/geo/facts'
import { readBoundaries } from '@/geo/read-boundaries'
import { sharedTopology } from '@/geo/shared-topology'

const SIDE = 3
const CELL = 0.05
const CORNERS = 8

export interface MadeUpFeature {
  type: 'Feature'
  properties: Record<string, unknown>
  geometry: { type: 'Polygon'; coordinates: Position[][] }
}
export interface MadeUpProvince {
  type: 'FeatureCollection'
  features: MadeUpFeature[]
}

/** A corner of the map at `(column, row)`, bent so that borders are no straight lines. */
const bent = (column: number, row: number): Position => [
  Number((105.5 + CELL * column + 0.004 * Math.sin(7 * row)).toFixed(6)),
  Number((9.4 + CELL * row + 0.004 * Math.sin(9 * column)).toFixed(6)),
]

function square(column: number, row: number): Position[] {
  const part = (i: number) => i / CORNERS
  const steps = Array.from({ length: CORNERS }, (_, i) => part(i))
  const ring = [
    ...steps.map((t) => bent(column + t, row)),
    ...steps.map((t) => bent(column + 1, row + t)),
    ...steps.map((t) => bent(column + 1 - t, row + 1)),
    ...steps.map((t) => bent(column, row + 1 - t)),
  ]
  return [...ring, bent(column, row)]
}

/** Nine communes in two districts, codes 10000 to 10008 by rows from the south-west. */
export function madeUpProvince(): MadeUpProvince {
  const features = Array.from({ length: SIDE * SIDE }, (_, index): MadeUpFeature => {
    const [column, row] = [index % SIDE, Math.floor(index / SIDE)]
    const south = row === 0
    return {
      type: 'Feature',
      properties: {
        code: String(10_000 + index),
        name: index === 0 ? 'Phường 1' : `Xã Thử ${index}`,
        districtCode: south ? '901' : '902',
        districtName: south ? 'Thị xã Nam' : 'Huyện Bắc',
      },
      geometry: { type: 'Polygon', coordinates: [square(column, row)] },
    }
  })
  return { type: 'FeatureCollection', features }
}

/** What the checks look at, from features as they are, so that planted faults stay. */
export function subject(province: MadeUpProvince = madeUpProvince()): Subject {
  const whole = readBoundaries(madeUpProvince()).boundaries
  const { units } = deriveUnits(whole)
  const tidy = clean(whole)
  const districtOf = new Map(units.map((unit) => [unit.code, unit.districtCode]))
  const facts = communeFacts(
    units,
    tidy,
    sharedTopology(tidy, (code) => districtOf.get(code) ?? ''),
  )
  const shapes: Subject['shapes'] = {
    type: 'FeatureCollection',
    features: province.features.map(({ geometry, properties }) => ({
      type: 'Feature',
      properties: { code: String(properties.code), name: String(properties.name) },
      geometry,
    })),
  }
  return { where: 'thử', units, shapes, facts, known: { areas: [], detached: [] } }
}

/** The outer ring of one made-up commune, to be spoilt. */
export function ringOf(province: MadeUpProvince, code: string): Position[] {
  const ring = province.features.find(({ properties }) => properties.code === code)?.geometry.coordinates[0]
  if (ring === undefined) throw new Error(`no commune ${code}`)
  return ring
}
