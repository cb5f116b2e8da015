import type { ArcArea, ProvinceTopology } from './types'

/** For each arc, the communes that use it: two for a border between communes, one for the province's edge. */
export function arcUsers(topology: ProvinceTopology): string[][] {
  const users: string[][] = topology.arcs.map(() => [])
  for (const geometry of topology.objects.communes.geometries as ArcArea[]) {
    const rings = geometry.type === 'Polygon' ? geometry.arcs : geometry.arcs.flat()
    // The complement marks an arc that is walked backwards.
    for (const arc of rings.flat()) users[arc < 0 ? ~arc : arc]?.push(String(geometry.id))
  }
  return users
}
