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

/** A name word by word, as its canon or without any mark; the number at its end apart. */
export type WordedName = { words: readonly string[]; number: string }

/** `spellings`: the lettered part with the tone on either vowel. */
export type GazetteerCommune = { commune: Commune; key: NameKey; spellings: string[] }

export type GazetteerDistrict = { code: string; name: string; bareName: string; key: NameKey; communes: Commune[] }

/** The places that a text may name, prepared once for looking up. */
export type Gazetteer = {
  communes: GazetteerCommune[]
  districts: GazetteerDistrict[]
  byCode: ReadonlyMap<string, Commune>
  /** Names of two words and more, by their first word without marks, to find them inside running text. */
  namesByFirst: ReadonlyMap<string, readonly WordedName[]>
  /** Names of districts without marks. */
  districtNames: ReadonlySet<string>
  districtFirstWords: ReadonlySet<string>
  districtByCode: ReadonlyMap<string, GazetteerDistrict>
}

/** Prepares the communes of a province; any list with the shape of `Commune` will do. */
export function makeGazetteer(communes: readonly Commune[]): Gazetteer {
  const entries = communes.map((commune) => {
    const name = communeBareName(commune)
    return { commune, key: nameKey(name), spellings: spellings(wordsOf(name)) }
  })
  const districtByCode = new Map<string, GazetteerDistrict>()
  for (const commune of communes) {
    const known = districtByCode.get(commune.districtCode)
    if (known) known.communes.push(commune)
    else districtByCode.set(commune.districtCode, districtOf(commune))
  }
  const byCode = new Map(communes.map((commune) => [commune.code, commune]))
  const districts = [...districtByCode.values()]
  const districtNames = new Set(districts.map(({ key }) => key.plain))
  const districtFirstWords = new Set(districts.map(({ key }) => key.plain.split(' ')[0] ?? ''))
  return {
    communes: entries,
    districts,
    byCode,
    namesByFirst: namesByFirst(entries),
    districtNames,
    districtFirstWords,
    districtByCode,
  }
}

function namesByFirst(entries: readonly GazetteerCommune[]): Map<string, WordedName[]> {
  const names = new Map<string, WordedName[]>()
  for (const { key } of entries) {
    const first = key.plain.split(' ')[0] ?? ''
    const known = names.get(first) ?? []
    for (const form of new Set([key.canon, key.plain])) known.push({ words: form.split(' '), number: key.number })
    names.set(first, known)
  }
  for (const known of names.values()) known.sort((a, b) => lengthOf(b) - lengthOf(a))
  return names
}

const lengthOf = ({ words, number }: WordedName): number => words.length + (number === '' ? 0 : 1)

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

/** The number that ends a name of so many words, Roman or not, without leading zeros; empty when there is none. */
export function numberOf(last: WordForms, length: number): string {
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
