import { length } from '@turf/turf'
import { arcUsers } from './arc-users'
import type { Neighbour, ProvinceTopology } from './types'

/**
 * Who borders whom, and along how many kilometres, from the survey's shared
 * arcs; longest border first. Communes that meet in a single point are no
 * neighbours. Rivers are inside polygons, so a border may run along midstream.
 */
export function neighboursOf(topology: ProvinceTopology): Map<string, Neighbour[]> {
  const borders = new Map<string, Map<string, number>>()
  const add = (from: string, to: string, km: number) => {
    const of = borders.get(from) ?? new Map<string, number>()
    borders.set(from, of.set(to, (of.get(to) ?? 0) + km))
  }
  for (const [index, [a, b]] of arcUsers(topology).entries()) {
    if (a === undefined || b === undefined || a === b) continue
    const coordinates = topology.arcs[index] ?? []
    const km = length({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } })
    add(a, b, km)
    add(b, a, km)
  }
  const sorted = (of: Map<string, number>) =>
    [...of]
      .map(([code, km]) => ({ code, borderKm: Number(km.toFixed(3)) }))
      .sort((x, y) => y.borderKm - x.borderKm || (x.code < y.code ? -1 : 1))
  return new Map([...borders].map(([code, of]) => [code, sorted(of)]))
}
