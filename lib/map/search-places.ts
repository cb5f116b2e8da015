import { COMMUNE_TYPES } from '../domain/commune'
import { foldPhrase, type WordForms } from '../domain/reading/fold'
import type { PlaceName } from './place-name'
import { type PlaceQuery, readQuery } from './search-query'

export type SearchEntry<Place extends PlaceName = PlaceName> = {
  place: Place
  type: string
  own: WordForms[]
  district: WordForms[]
}

const DISTRICT_TYPE = /^(Thành phố|Thị xã|Huyện) /

/** Folds the names once, for searching as fast as somebody types. */
export const searchIndex = <Place extends PlaceName>(places: readonly Place[]): SearchEntry<Place>[] =>
  places.map((place) => {
    const type = COMMUNE_TYPES.find((kind) => place.name.startsWith(`${kind} `)) ?? ''
    const own = foldPhrase(place.name.slice(type.length).trim())
    return { place, type, own, district: foldPhrase(place.districtName.replace(DISTRICT_TYPE, '')) }
  })

/** 0: no match. A number matches only itself: "1" is not the beginning of "10". */
function likeness(typed: WordForms, word: WordForms): number {
  if (typed.plain === word.plain) return typed.canon === word.canon ? 5 : 4
  return !/^\d+$/.test(typed.plain) && word.plain.startsWith(typed.plain) ? 2 : 0
}

const best = (typed: WordForms, words: readonly WordForms[]) =>
  words.reduce((most, word) => Math.max(most, likeness(typed, word)), 0)

const joined = (words: readonly WordForms[]) => words.map(({ plain }) => plain).join(' ')

/** How well an entry answers; 0 when a word of the query is nowhere in it. */
function score({ type, own, district }: SearchEntry, query: PlaceQuery): number {
  let total = 1
  for (const typed of query.words) {
    const found = Math.max(2 * best(typed, own), best(typed, district))
    if (found === 0) return 0
    total += found
  }
  const asked = joined(query.words)
  const name = joined(own)
  if (asked !== '' && name === asked) total += 20
  else if (asked !== '' && name.startsWith(asked)) total += 10
  if (query.type) total += query.type === type ? 6 : -1
  return query.words.length === 0 && query.type !== type ? 0 : total
}

/**
 * Finds communes by what somebody types: without or with diacritics, with or
 * without the kind of place, with or without the district. Best first; equals in
 * the order given.
 */
export function searchPlaces<Place extends PlaceName>(
  index: readonly SearchEntry<Place>[],
  text: string,
  limit = 20,
): Place[] {
  const query = readQuery(text)
  if (query.words.length === 0 && query.type === null) return []
  const found = index.map((entry) => ({ ...entry, points: score(entry, query) })).filter(({ points }) => points > 0)
  // A wrong kind of place is forgiven only when no other answer has the right one.
  const right = found.filter(({ type }) => type === query.type)
  return (right.length > 0 ? right : found)
    .sort((a, b) => b.points - a.points)
    .slice(0, limit)
    .map(({ place }) => place)
}
