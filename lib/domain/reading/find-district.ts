import type { WordForms } from './fold'
import { type Gazetteer, type GazetteerDistrict, wordsKey } from './gazetteer'
import { withinOneSlip } from './one-slip'

export type FoundDistrict = { district: GazetteerDistrict; sure: boolean }

/** The one district that some words name, exactly or one slip away; null when none or several. */
export function findDistrict(
  gazetteer: Gazetteer,
  words: readonly WordForms[],
  exactOnly = false,
): FoundDistrict | null {
  if (words.length === 0 || words.length > 4) return null
  if (exactOnly && !gazetteer.districtFirstWords.has(words[0]?.plain ?? '')) return null
  const key = wordsKey(words)
  const exact = gazetteer.districts.filter(({ key: { canon, plain } }) => canon === key.canon || plain === key.plain)
  if (exact.length === 1 && exact[0]) return { district: exact[0], sure: true }
  if (exactOnly || exact.length > 1 || key.plain.length < 4) return null
  const near = gazetteer.districts.filter(({ key: { plain } }) => withinOneSlip(plain, key.plain))
  return near.length === 1 && near[0] ? { district: near[0], sure: false } : null
}
