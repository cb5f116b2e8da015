import type { ZoneKey } from '../map/zone-style'

/** The light theme of app/globals.css as values: an image cannot read a page's tokens. A test holds the two together. */
export const PALETTE = {
  bg: '#f4f6f8',
  surface: '#ffffff',
  text: '#16202b',
  muted: '#4d5a68',
  border: '#c5ced8',
  accent: '#0b5cab',
  warning: '#7a4b00',
  warningBg: '#fff1d1',
  water: '#dfe9f2',
  edge: '#1c2630',
} as const

export type ZoneColours = { fill: string; ink: string; mark: string }

export const ZONE_COLOURS: Record<ZoneKey, ZoneColours> = {
  green: { fill: '#3fae86', ink: '#04231a', mark: '#3fae86' },
  yellow: { fill: '#f7d54a', ink: '#2b2300', mark: '#8a6d00' },
  orange: { fill: '#ef8432', ink: '#2c1200', mark: '#8f3f00' },
  red: { fill: '#a3123a', ink: '#ffffff', mark: '#e0708c' },
  none: { fill: '#e6e9ed', ink: '#2d3843', mark: '#aab4bf' },
}

/** Every colour that means something: no image is written without them. */
export const MEANT_COLOURS: readonly string[] = [
  ...new Set([
    ...Object.values(ZONE_COLOURS).flatMap(({ fill, ink, mark }) => [fill, ink, mark]),
    ...Object.values(PALETTE),
  ]),
]
