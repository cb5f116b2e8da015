import type { Zones } from '@/lib/domain/board'
import type { Zone, ZoneOrNone } from '@/lib/domain/zone'

/** Zones as they stand. */
export const zonesOf = (board: Zones): Record<string, ZoneOrNone> =>
  Object.fromEntries(Object.entries(board).map(([code, entry]) => [code, entry.zone]))

/** Zones as they would be with a draft's items over the board. */
export const withDraft = (
  board: Zones,
  items: readonly { communeCode: string; zone: Zone }[],
): Record<string, ZoneOrNone> => ({
  ...zonesOf(board),
  ...Object.fromEntries(items.map(({ communeCode, zone }) => [communeCode, zone])),
})
