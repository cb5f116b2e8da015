import { readFileSync } from 'node:fs'
import type { PlaceName } from '@/lib/map/place-name'

/** The province's communes as the screens have them. */
export const PLACES: PlaceName[] = JSON.parse(readFileSync('public/geo/communes.json', 'utf8')).map(
  ({ code, name, districtCode, districtName }: PlaceName) => ({ code, name, districtCode, districtName }),
)
