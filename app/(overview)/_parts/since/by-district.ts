import type { NetChange } from '@/lib/domain/since-last-look'
import type { PlaceName } from '@/lib/map/place-name'

export type DistrictLines = { code: string; name: string; lines: NetChange[] }

/** Gathers lines by district, in the order in which each district is first met: the gravest first stays so. */
export function byDistrict(lines: readonly NetChange[], places: ReadonlyMap<string, PlaceName>): DistrictLines[] {
  const groups = new Map<string, DistrictLines>()
  for (const line of lines) {
    const place = places.get(line.commune)
    const code = place?.districtCode ?? ''
    const group = groups.get(code) ?? { code, name: place?.districtName ?? line.commune, lines: [] }
    group.lines.push(line)
    groups.set(code, group)
  }
  return [...groups.values()]
}
