import type { Places } from '@/lib/services/ports'
import type { PlaceList } from '../_parts/places'

/** The communes and districts that the operator's screen names, in the survey's order. */
export const listPlaces = (places: Places): PlaceList => ({
  districts: [...places.districts.values()].map(({ code, name }) => ({ code, name })),
  communes: [...places.communes.values()].map(({ code, name, districtCode }) => ({ code, name, districtCode })),
})
