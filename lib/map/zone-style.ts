import type { Zone, ZoneOrNone } from '../domain/zone'

/** Key of a zone in styles and words; `none` is unclassified. */
export type ZoneKey = Zone | 'none'
export const ZONE_KEYS: readonly ZoneKey[] = ['red', 'orange', 'yellow', 'green', 'none']
export const zoneKey = (zone: ZoneOrNone): ZoneKey => zone ?? 'none'

/** Colours live in CSS (`--zone-red`, `--zone-red-ink`), patterns in the page's SVG definitions (`#zone-red`). */
export const zoneFill = (zone: ZoneOrNone): string => `url(#zone-${zoneKey(zone)})`
