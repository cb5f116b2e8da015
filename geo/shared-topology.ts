import { topology } from 'topojson-server'
import type { GeometryCollection } from 'topojson-specification'
import { dissolve } from './dissolve'
import type { AreaCollection, ProvinceTopology } from './types'

/**
 * Cuts the communes into arcs that neighbours share, and dissolves districts
 * and the province from the same arcs: whatever happens to an arc later
 * happens to every shape that uses it, so neither gap nor overlap can arise.
 * @param districtOf district code of a commune code
 */
export function sharedTopology(communes: AreaCollection, districtOf: (code: string) => string): ProvinceTopology {
  const bare = {
    ...communes,
    features: communes.features.map(({ geometry, properties: { code } }) => ({
      type: 'Feature' as const,
      id: code,
      properties: null,
      geometry,
    })),
  }
  const shared = topology({ communes: bare })
  const collection = shared.objects.communes as GeometryCollection
  return { ...shared, objects: { communes: collection, ...dissolve(shared, collection, districtOf) } }
}
