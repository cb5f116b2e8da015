/**
 * Risk zones in rising order of risk, as the province names them
 * (guideline 22-HD/BTGTU, II.4): green "bình thường mới", yellow "nguy cơ",
 * orange "nguy cơ cao", red "nguy cơ rất cao".
 */
export const ZONES = ['green', 'yellow', 'orange', 'red'] as const

export type Zone = (typeof ZONES)[number]

/** `null`: no decision classifies the commune. It is a state of its own, not "green". */
export type ZoneOrNone = Zone | null

/** Rank of a zone, 0 (green) to 3 (red). */
export const zoneRank = (zone: Zone): number => ZONES.indexOf(zone)

/** Steps from one zone to another: positive is worse. */
export const zoneDistance = (from: Zone, to: Zone): number => zoneRank(to) - zoneRank(from)

/** Counts by zone; `none` counts communes that no decision classifies. */
export type ZoneCounts = Record<Zone | 'none', number>

/** Counts zones. The values add up to the number of entries. */
export function countZones(zones: Iterable<ZoneOrNone>): ZoneCounts {
  const counts: ZoneCounts = { green: 0, yellow: 0, orange: 0, red: 0, none: 0 }
  for (const zone of zones) counts[zone ?? 'none'] += 1
  return counts
}
