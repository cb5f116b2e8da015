import type { BoardEntry } from '@/lib/domain/board'
import { countZones, type ZoneCounts } from '@/lib/domain/zone'

export type TrendDistrict = { code: string; name: string; communes: readonly string[] }
export type DistrictRow = TrendDistrict & { counts: ZoneCounts }

/** Each district with its communes counted by zone, from the board as it stands. */
export const districtRows = (
  districts: readonly TrendDistrict[],
  zones: Readonly<Record<string, BoardEntry>>,
): DistrictRow[] =>
  districts.map((district) => ({
    ...district,
    counts: countZones(district.communes.map((code) => zones[code]?.zone ?? null)),
  }))
