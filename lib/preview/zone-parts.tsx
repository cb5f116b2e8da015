import type { ZoneOrNone } from '../domain/zone'
import { getTranslator } from '../i18n/translator'
import { zoneKey } from '../map/zone-style'
import { PALETTE, ZONE_COLOURS } from './palette'

const zones = getTranslator('zones')

/** A zone's letter on its colour. `size` in px. */
export function LetterTile({ zone, size }: { zone: ZoneOrNone; size: number }) {
  const key = zoneKey(zone)
  const { fill, ink } = ZONE_COLOURS[key]
  return (
    <div
      style={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'center',
        flexShrink: 0,
        width: size,
        height: size,
        borderRadius: size * 0.18,
        border: `${Math.max(3, size * 0.035)}px ${zone === null ? 'dashed' : 'solid'} ${ink}`,
        background: fill,
        color: ink,
        fontSize: size * 0.62,
        fontWeight: 700,
        lineHeight: 1,
      }}
    >
      {zones(`letter.${key}`)}
    </div>
  )
}

/** The zone in its colour across the image's head: read before anything else. `level` in place of the zone's own. */
export function ZoneHead({ zone, level }: { zone: ZoneOrNone; level?: string }) {
  const key = zoneKey(zone)
  const { fill, ink } = ZONE_COLOURS[key]
  return (
    <div style={{ display: 'flex', alignItems: 'center', gap: 28, padding: '28px 40px', background: fill, color: ink }}>
      <LetterTile zone={zone} size={122} />
      <div style={{ display: 'flex', flexDirection: 'column' }}>
        <div style={{ display: 'flex', fontSize: zone === null ? 54 : 76, fontWeight: 700, lineHeight: 1.2 }}>
          {zones(key)}
        </div>
        <div style={{ display: 'flex', fontSize: 32, fontWeight: 600, lineHeight: 1.25 }}>
          {level ?? zones(`level.${key}`)}
        </div>
      </div>
    </div>
  )
}

/** From one zone to another, as letters with an arrow between. */
export function Move({ from, to }: { from: ZoneOrNone; to: ZoneOrNone }) {
  return (
    <div style={{ display: 'flex', alignItems: 'center', gap: 12 }}>
      <LetterTile zone={from} size={52} />
      <svg width="40" height="24" viewBox="0 0 40 24" role="presentation">
        <path d="M2 12H36M26 3l10 9-10 9" fill="none" stroke={PALETTE.text} strokeWidth="4" />
      </svg>
      <LetterTile zone={to} size={52} />
    </div>
  )
}
