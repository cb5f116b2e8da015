import { area, bbox } from '@turf/turf'
import { feature } from 'topojson-client'
import type { Commune } from '../lib/domain/commune'
import type { District } from '../lib/domain/district'
import { labelPoint } from './label-point'
import { neighboursOf } from './neighbours'
import type { Area, AreaCollection, Box, CommuneFacts, LonLat, ProvinceTopology } from './types'

const boxOf = (shape: Area): Box => {
  const [west = 0, south = 0, east = 0, north = 0] = bbox(shape)
  return [west, south, east, north]
}

/** Square kilometres, to the thousandth (1,000 m²). */
export const measuredKm2 = (shape: Area): number => Number((area(shape) / 1e6).toFixed(3))

/** Everything `communes.json` says, measured on the survey's full-detail shapes; sorted by code. */
export function communeFacts(units: Commune[], survey: AreaCollection, topology: ProvinceTopology): CommuneFacts[] {
  const neighbours = neighboursOf(topology)
  const unitOf = new Map(units.map((unit) => [unit.code, unit]))
  return survey.features.flatMap(({ properties: { code }, geometry }) => {
    const unit = unitOf.get(code)
    if (unit === undefined) return []
    return {
      ...unit,
      measuredAreaKm2: measuredKm2(geometry),
      label: labelPoint(geometry),
      bbox: boxOf(geometry),
      neighbours: neighbours.get(code) ?? [],
    }
  })
}

export interface DistrictFacts extends District {
  label: LonLat
  bbox: Box
}

/** What `districts.json` says, measured on the districts dissolved from the survey. */
export function districtFacts(districts: District[], topology: ProvinceTopology): DistrictFacts[] {
  const shapes = new Map(
    feature(topology, topology.objects.districts).features.map(({ id, geometry }) => [String(id), geometry as Area]),
  )
  return districts.flatMap((district) => {
    const shape = shapes.get(district.code)
    return shape === undefined ? [] : { ...district, label: labelPoint(shape), bbox: boxOf(shape) }
  })
}

/** The box around all communes. */
export const boundsOf = (communes: CommuneFacts[]): Box => {
  const side = (index: 0 | 1 | 2 | 3) => communes.map(({ bbox }) => bbox[index])
  return [Math.min(...side(0)), Math.min(...side(1)), Math.max(...side(2)), Math.max(...side(3))]
}
