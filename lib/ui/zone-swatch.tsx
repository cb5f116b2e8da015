import type { ZoneOrNone } from '../domain/zone'
import { zoneFill } from '../map/zone-style'

/** A piece of a zone's colour and pattern, as on the map. Decorative: the zone's name stands beside it. */
export function ZoneSwatch({ zone, className }: { zone: ZoneOrNone; className?: string }) {
  return (
    <svg className={className} aria-hidden="true" focusable="false">
      <rect width="100%" height="100%" style={{ fill: zoneFill(zone) }} />
    </svg>
  )
}
