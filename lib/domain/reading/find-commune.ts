import type { Commune } from '../commune'
import type { WordForms } from './fold'
import { type Gazetteer, type GazetteerCommune, type NameKey, wordsKey } from './gazetteer'
import { withinOneSlip } from './one-slip'

/**
 * How far the words are from a commune's name:
 * 0 the name, 1 one step away (a slip, lost marks, swapped words), 2 two steps or a missing number.
 */
export type Cost = 0 | 1 | 2
export type Near = {
  commune: Commune
  cost: Cost
  how: 'exact' | 'tone' | 'folded' | 'slip' | 'order' | 'number' | 'far'
}

/** Finds the communes that some words may name; remembers what it has seen. */
export type FindCommune = (words: readonly WordForms[]) => Near[]

const LONGEST_NAME = 6
const SHORTEST_SLIP = 4

/** @param plain the text is written without diacritics, so nothing may be concluded from their lack */
export function makeFindCommune(gazetteer: Gazetteer, plain: boolean): FindCommune {
  const seen = new Map<string, Near[]>()
  return function findCommune(words) {
    if (words.length === 0 || words.length > LONGEST_NAME) return []
    const at = words.map((word) => word.letters).join(' ')
    const known = seen.get(at)
    if (known) return known
    const key = wordsKey(words)
    const found: Near[] = []
    for (const entry of gazetteer.communes) {
      const near = nearness(key, entry, plain)
      if (near !== null) found.push({ commune: entry.commune, ...near })
    }
    seen.set(at, found)
    return found
  }
}

function nearness(text: NameKey, entry: GazetteerCommune, plain: boolean): Omit<Near, 'commune'> | null {
  const { key: name, spellings } = entry
  // A digit is never a slip of another digit: "An Thạnh 1" is not almost "An Thạnh 2".
  if (text.number !== name.number) {
    const sameStem = text.plain !== '' && text.plain === name.plain
    return sameStem ? { cost: 2, how: 'number' } : null
  }
  if (name.canon === '') return text.canon === '' ? { cost: 0, how: 'exact' } : null
  if (text.canon === name.canon) {
    return { cost: 0, how: text.written === name.written ? 'exact' : 'tone' }
  }
  if (Math.abs(text.plain.length - name.plain.length) > 1) return null
  if (text.plain === name.plain) return plain ? { cost: 0, how: 'folded' } : { cost: 1, how: 'folded' }
  if (text.plain.length < SHORTEST_SLIP) return null
  if (text.sorted === name.sorted) return { cost: 1, how: 'order' }
  if (plain) {
    if (withinOneSlip(text.plain, name.plain)) return { cost: 1, how: 'slip' }
    return text.sortedPlain === name.sortedPlain ? { cost: 1, how: 'order' } : null
  }
  if (!withinOneSlip(text.plain, name.plain)) return null
  const slipped = spellings.some((spelling) => withinOneSlip(text.written, spelling))
  return slipped ? { cost: 1, how: 'slip' } : { cost: 2, how: 'far' }
}
