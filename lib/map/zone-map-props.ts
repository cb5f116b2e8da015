import type { ReactNode } from 'react'
import type { ZoneOrNone } from '../domain/zone'

/** Goes to one commune and opens its card. Another `turn` goes there again. */
export type MapFocus = { code: string; turn: number }

/** What a map can be asked to show. All of it is optional: `<ZoneMap />` is the live province. */
export type ZoneMapProps = {
  /**
   * Zones by commune code to paint instead of the live board's: a board of the
   * past, what a draft would make. Communes that it leaves out are unclassified.
   * Give the same object while nothing alters.
   */
  zones?: Readonly<Record<string, ZoneOrNone>>
  /** Codes drawn with a strong outline: the commune of a page, the communes of a change, those picked. */
  highlight?: readonly string[]
  /** Codes that have just changed: outlined with one short pulse (no movement where the system asks for none). */
  fresh?: readonly string[]
  /**
   * What to bring into view: one code (with its surroundings), several codes
   * (all of them), or a `MapFocus`. Without it the district or the province.
   */
  focus?: string | readonly string[] | MapFocus | null
  /** District code (three digits): fits to it and fades the others. */
  district?: string | null
  /** Called with the code clicked, or chosen with Enter or Space. With it no card opens: the caller shows what follows. */
  onPick?: (code: string) => void
  /** Called when a commune's card was opened. */
  onLook?: (code: string) => void
  /** False: a picture, without panning, zooming, focus or card; its `label` says what it shows. Default true. */
  interactive?: boolean
  /** Accessible name of the map. Default "Bản đồ vùng nguy cơ". */
  label?: string
  /** CSS block size of the map, as "24rem" or "100%" (default: as tall as what holds it). */
  height?: string
  /** A base map under the zones, which are then half transparent. Without it no request leaves the server. */
  tiles?: { url: string; attribution: string } | null
  /** How long a flight to another focus lasts, seconds. Default 0.7. */
  flight?: number
  /** Told how far the map has come: a screen that nobody watches can mend itself. */
  onState?: (state: MapState) => void
  /** True: `children` serve until somebody does something; on a phone the map's script loads only then. Default false. */
  patient?: boolean
  /** Shown until the map is there, and when it cannot be loaded: the server-drawn picture. */
  children?: ReactNode
}

/** How far a map has come. */
export type MapState = 'loading' | 'ready' | 'failed'
