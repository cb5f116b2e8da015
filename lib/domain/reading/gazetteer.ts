import { type Commune, communeBareName } from '../commune'
import { foldWord, romanDigit, type WordForms } from './fold'

/** A name cut into its letters and the number at its end: "Hòa Tú II" is "hòa tú" and "2". */
export type NameKey = {
  /** The lettered part as written, in lower case. */
  written: string
  canon: string
  plain: string
  /** Words sorted, for names whose words were swapped. */
  sorted: string
  sortedPlain: string
  number: string
}

/** `spellings`: the lettered part with the tone on either vowel. */
export type GazetteerCommune = { commune: Commune; key: NameKey; spellings: string[] }
const LONGEST_EXACT = 4

export type GazetteerDistrict = { code: string; name: string; bareName: string; key: NameKey; communes: Commune[] }

/** The places that a text may name, prepared once for looking up. */
export type Gazetteer = {
  communes: GazetteerCommune[]
  districts: GazetteerDistrict[]
  byCode: ReadonlyMap<string, Commune>
  /** Keys (canon and plain, number included) of every commune name, to find names inside running text. */
  exact: ReadonlyMap<string, Commune[]>
  districtByCode: ReadonlyMap<string, GazetteerDistrict>
  /** First words of commune names, folded. */
  firstWords: ReadonlySet<string>
}

/** Prepares the communes of a province; any list with the shape of `Commune` will do. */
export function makeGazetteer(communes: readonly Commune[]): Gazetteer {
  const entries = communes.map((commune) => {
    const name = communeBareName(commune)
    return { commune, key: nameKey(name), spellings: spellings(wordsOf(name)) }
  })
  const exact = new Map<string, Commune[]>()
  for (const { commune, key } of entries) {
    for (const form of new Set([key.canon, key.plain])) {
      const at = `${form}#${key.number}`
      exact.set(at, [...(exact.get(at) ?? []), commune])
    }
  }
  const districtByCode = new Map<string, GazetteerDistrict>()
  for (const commune of communes) {
    const known = districtByCode.get(commune.districtCode)
    if (known) known.communes.push(commune)
    else districtByCode.set(commune.districtCode, districtOf(commune))
  }
  const byCode = new Map(communes.map((commune) => [commune.code, commune]))
  const firstWords = new Set(entries.map(({ key }) => key.plain.split(' ')[0] ?? ''))
  return { firstWords, communes: entries, districts: [...districtByCode.values()], byCode, exact, districtByCode }
}

function districtOf(commune: Commune): GazetteerDistrict {
  const bareName = commune.districtName.replace(/^(Thành phố|Thị xã|Huyện|Quận)\s+/, '')
  const { districtCode: code, districtName: name } = commune
  return { code, name, bareName, key: nameKey(bareName), communes: [commune] }
}

/** The key of a name as written, with or without the number at its end. */
export const nameKey = (name: string): NameKey => wordsKey(wordsOf(name))

const wordsOf = (name: string): WordForms[] => (name.match(/[\p{L}\p{M}]+|[0-9]+/gu) ?? []).map(foldWord)

/** The key of a name already cut into words. */
export function wordsKey(words: readonly WordForms[]): NameKey {
  const last = words.at(-1)
  const number = last === undefined ? '' : numberOf(last, words.length)
  const lettered = number === '' ? words : words.slice(0, -1)
  return {
    written: joined(lettered, 'letters'),
    canon: joined(lettered, 'canon'),
    plain: joined(lettered, 'plain'),
    sorted: joined(lettered, 'canon', true),
    sortedPlain: joined(lettered, 'plain', true),
    number,
  }
}

const joined = (words: readonly WordForms[], form: keyof WordForms, sorted = false): string => {
  const forms = words.map((word) => word[form])
  return (sorted ? forms.sort() : forms).join(' ')
}

/** Length in words of the longest commune name that starts at a place in running text; 0 when none does. */
export function exactNameAt(
  gazetteer: Gazetteer,
  words: readonly (WordForms & { kind: string })[],
  at: number,
): number {
  if (!gazetteer.firstWords.has(words[at]?.plain ?? '')) return 0
  for (let length = LONGEST_EXACT; length >= 2; length -= 1) {
    const name = words.slice(at, at + length)
    if (name.length < length || name.some(({ kind }) => kind !== 'word' && kind !== 'number')) continue
    const last = name.at(-1)
    const number = last === undefined ? '' : numberOf(last, length)
    const canon = joined(number === '' ? name : name.slice(0, -1), 'canon')
    if (gazetteer.exact.has(`${canon}#${number}`)) return length
  }
  return 0
}

function numberOf(last: WordForms, length: number): string {
  if (/^[0-9]+$/.test(last.plain)) return last.plain.replace(/^0+(?=[0-9])/, '')
  return length > 1 ? (romanDigit(last.plain) ?? '') : ''
}

// "hoà" and "hòa" differ in two letters; a slip must be measured against whichever the writer uses.
function spellings(words: readonly WordForms[]): string[] {
  const asWritten = words.map((word) => word.letters).join(' ')
  const early = words.map((word) => toneOn(word.letters, 0)).join(' ')
  const late = words.map((word) => toneOn(word.letters, 1)).join(' ')
  return [...new Set([asWritten, early, late])]
}

function toneOn(letters: string, which: 0 | 1): string {
  const open = /^(.*)(o[ae]|uy)$/.exec(letters.normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/g, ''))
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(letters.normalize('NFD'))?.[0]
  if (open === null || tone === undefined) return letters
  const [, onset = '', rhyme = ''] = open
  const toned = which === 0 ? `${rhyme[0]}${tone}${rhyme[1]}` : `${rhyme}${tone}`
  return (onset + toned).normalize('NFC')
}
