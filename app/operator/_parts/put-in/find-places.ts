import { foldWord } from '@/lib/domain/reading/fold'
import type { DistrictPlaces } from '../places'

const plain = (text: string): string =>
  text
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => foldWord(word).plain)
    .join(' ')

/** Districts whose name, or communes whose name, contain the words, diacritics or not. All for an empty query. */
export function findPlaces(districts: readonly DistrictPlaces[], query: string): DistrictPlaces[] {
  const wanted = plain(query)
  if (wanted === '') return [...districts]
  return districts.flatMap((district) => {
    if (plain(district.name).includes(wanted)) return [district]
    const communes = district.communes.filter(({ name }) => plain(name).includes(wanted))
    return communes.length > 0 ? [{ ...district, communes }] : []
  })
}
