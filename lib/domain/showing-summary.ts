import type { Told } from './showing'
import { gravity, transitionName } from './transition'
import { type ZoneOrNone, zoneRank } from './zone'

export type TallyLine = { name: string; to: ZoneOrNone; count: number }
/** `zones`: how many communes went where, the gravest zone first. */
export type DistrictTally = { district: string; count: number; zones: Pick<TallyLine, 'to' | 'count'>[] }

/** Counts changes by what they are called and where they lead, gravest first: "3 đỏ hóa, 12 xanh hóa". */
export function tallyOf(items: readonly Pick<Told, 'change'>[]): TallyLine[] {
  const lines = new Map<string, TallyLine & { weight: number }>()
  for (const { change } of items) {
    const name = transitionName(change.from, change.to)
    const key = `${name} ${change.to}`
    const line = lines.get(key) ?? { name, to: change.to, count: 0, weight: gravity(change.from, change.to) }
    line.count += 1
    lines.set(key, line)
  }
  return [...lines.values()].sort((a, b) => b.weight - a.weight).map(({ name, to, count }) => ({ name, to, count }))
}

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
