import { mergeArcs } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { ArcArea, ProvinceObjects } from './types'

/** Districts and province as unions of communes, on the communes' own arcs. */
export function dissolve(
  topology: Topology,
  communes: GeometryCollection,
  districtOf: (code: string) => string,
): Pick<ProvinceObjects, 'districts' | 'province'> {
  const members = new Map<string, ArcArea[]>()
  for (const geometry of communes.geometries as ArcArea[]) {
    const district = districtOf(String(geometry.id))
    members.set(district, [...(members.get(district) ?? []), geometry])
  }
  const districts = [...members]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, parts]) => ({ ...mergeArcs(topology, parts), id }))
  return {
    districts: { type: 'GeometryCollection', geometries: districts },
    province: mergeArcs(topology, communes.geometries as ArcArea[]),
  }
}
