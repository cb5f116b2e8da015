import type { ReactElement } from 'react'
import type { ZoneKey } from '../map/zone-style'
import { ZONE_KEYS } from '../map/zone-style'

/** Marks over the zone's colour, so that no zone is told by colour alone. Units are screen pixels. */
const MARKS: Record<ZoneKey, ReactElement | null> = {
  green: null,
  yellow: <circle cx="4" cy="4" r="1.1" />,
  orange: <path d="M-2 2 2-2M0 8 8 0M6 10l4-4" />,
  red: <path d="M0 0 8 8M0 8 8 0" />,
  none: <path d="M0 4H8" />,
}

/** SVG definitions `#zone-*`, once a page; every map fills with them. */
export function ZonePatterns() {
  return (
    <svg className="zone-patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {ZONE_KEYS.map((key) => (
          <pattern key={key} id={`zone-${key}`} width="8" height="8" patternUnits="userSpaceOnUse">
            <rect width="8" height="8" fill={`var(--zone-${key})`} />
            <g stroke={`var(--zone-${key}-mark)`} fill={`var(--zone-${key}-mark)`} strokeWidth="1">
              {MARKS[key]}
            </g>
          </pattern>
        ))}
      </defs>
    </svg>
  )
}
