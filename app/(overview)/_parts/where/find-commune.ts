import { possibleCommunes } from '@/lib/domain/possible-communes'
import { communesAsGeoJson } from '@/lib/map/decode-topology'
import { fetchGeoFiles } from '@/lib/map/geo-files'
import { askPosition, type NoPosition } from './ask-position'

export type Whereabouts =
  | { kind: 'at'; code: string }
  | { kind: 'several' | 'edge'; codes: readonly string[]; accuracy: number }
  | { kind: 'coarse'; accuracy: number }
  | { kind: 'outside' | 'noShapes' | NoPosition }

/** More places than this are no answer. */
const MOST_PLACES = 6

/** The commune that this device is in, found on the device with the map's own shapes. */
export async function findCommune(): Promise<Whereabouts> {
  const position = await askPosition()
  if (typeof position === 'string') return { kind: position }
  const { lat, lon, accuracy } = position
  try {
    const { features } = communesAsGeoJson((await fetchGeoFiles()).topology)
    const { codes, isOutside } = possibleCommunes(features, lat, lon, accuracy)
    const [only, ...others] = codes
    if (only === undefined) return { kind: 'outside' }
    if (codes.length > MOST_PLACES) return { kind: 'coarse', accuracy }
    if (isOutside) return { kind: 'edge', codes, accuracy }
    return others.length === 0 ? { kind: 'at', code: only } : { kind: 'several', codes, accuracy }
  } catch {
    return { kind: 'noShapes' }
  }
}
