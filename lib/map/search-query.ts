import type { COMMUNE_TYPES } from '../domain/commune'
import { foldPhrase, type WordForms } from '../domain/reading/fold'

export type CommuneType = (typeof COMMUNE_TYPES)[number]
export type PlaceQuery = { words: WordForms[]; type: CommuneType | null }

/** Words for kinds of place, folded; the longest first, so that "thi xa" is not read as "xa". `null`: a district's. */
const TYPE_WORDS: readonly [words: string, type: CommuneType | null][] = [
  ['thi tran', 'Thị trấn'],
  ['thanh pho', null],
  ['thi xa', null],
  ['phuong', 'Phường'],
  ['huyen', null],
  ['tinh', null],
  ['tt', 'Thị trấn'],
  ['ph', 'Phường'],
  ['xa', 'Xã'],
  ['tp', null],
  ['tx', null],
  ['p', 'Phường'],
  ['x', 'Xã'],
  ['h', null],
]

/** Splits at punctuation and between letters and digits: "P.1" and "p1" are "p 1". */
const spaced = (text: string) =>
  text
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .trim()

function typeAt(words: readonly WordForms[], index: number): [length: number, type: CommuneType | null] | null {
  for (const [phrase, type] of TYPE_WORDS) {
    const parts = phrase.split(' ')
    // One letter may be the beginning of a name still being typed.
    if (phrase.length === 1 && index === words.length - 1) continue
    if (parts.every((part, i) => words[index + i]?.plain === part)) return [parts.length, type]
  }
  return null
}

/** Parts what somebody typed into words of a name and a kind of place. A kind of district says nothing and is dropped. */
export function readQuery(text: string): PlaceQuery {
  const words = foldPhrase(spaced(text))
  const query: PlaceQuery = { words: [], type: null }
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]
    const found = typeAt(words, index)
    if (found) {
      query.type ??= found[1]
      index += found[0] - 1
    } else if (word) query.words.push(word)
  }
  return query
}
