import type { Tally } from './act'
import type { Told } from './showing'
import { gravity } from './transition'
import { type ZoneOrNone, zoneRank } from './zone'

export type DistrictTally = { district: string; count: number; zones: Pick<Tally, 'to' | 'count'>[] }

function zonesOf(items: readonly Pick<Told, 'change'>[]): DistrictTally['zones'] {
  const counts = new Map<ZoneOrNone, number>()
  for (const { change } of items) counts.set(change.to, (counts.get(change.to) ?? 0) + 1)
  const rank = (zone: ZoneOrNone) => (zone === null ? -1 : zoneRank(zone))
  return [...counts].sort(([a], [b]) => rank(b) - rank(a)).map(([to, count]) => ({ to, count }))
}

/**
 * The changes of an act by district: the district with the gravest first, among
 * equals the one with more. Changes that no longer hold are not among them.
 */
export function summaryByDistrict(items: readonly Told[], districtOf: (commune: string) => string): DistrictTally[] {
  const byDistrict = new Map<string, Told[]>()
  for (const told of items) {
    if (told.overtaken) continue
    const district = districtOf(told.change.commune)
    const own = byDistrict.get(district)
    if (own) own.push(told)
    else byDistrict.set(district, [told])
  }
  const gravest = (own: readonly Told[]) => Math.max(...own.map(({ change }) => gravity(change.from, change.to)))
  return [...byDistrict]
    .sort(([, a], [, b]) => gravest(b) - gravest(a) || b.length - a.length)
    .map(([district, own]) => ({ district, count: own.length, zones: zonesOf(own) }))
}
