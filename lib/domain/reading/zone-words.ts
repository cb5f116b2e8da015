import type { Zone } from '../zone'
import { romanDigit } from './fold'
import { phraseBook } from './phrase-book'
import type { Script, Token } from './tokens'

const COLOURS = { xanh: 'green', vàng: 'yellow', cam: 'orange', đỏ: 'red' } as const satisfies Record<string, Zone>

// Level names of the province's own scheme and of Resolution 128/NQ-CP (11 October 2021), which renamed two of them.
const LEVELS: [string, Zone][] = [
  ['bình thường mới', 'green'],
  ['nguy cơ thấp', 'green'],
  ['nguy cơ trung bình', 'yellow'],
  ['nguy cơ cao', 'orange'],
  ['nguy cơ rất cao', 'red'],
]
const LEVEL_OPENERS = ['', 'vùng', 'mức', 'mức độ', 'khu vực', 'địa bàn', 'địa phương', 'vùng có', 'cấp độ']
const COLOUR_OPENERS = ['vùng', 'màu', 'vùng màu', 'khu vực', 'khu vực màu', 'khu vực vùng']

const named = phraseBook<Zone>([
  ...Object.entries(COLOURS).flatMap(([word, zone]) =>
    COLOUR_OPENERS.map((opener): [string, Zone] => [`${opener} ${word}`, zone]),
  ),
  ...LEVELS.flatMap(([word, zone]) => LEVEL_OPENERS.map((opener): [string, Zone] => [`${opener} ${word}`, zone])),
])
const bareColour = phraseBook<Zone>(Object.entries(COLOURS))
const risk = phraseBook<true>(LEVEL_OPENERS.map((opener) => [`${opener} nguy cơ`, true]))
const grade = phraseBook<true>(
  [
    'cấp',
    'cấp độ',
    'cấp độ dịch',
    'cấp độ dịch cấp',
    'dịch cấp',
    'dịch cấp độ',
    'cấp dịch',
    'vùng cấp độ',
    'vùng cấp',
  ].map((phrase) => [phrase, true]),
)
// "vàng hóa" is a movement, "vùng vàng son" a song: a colour followed by these is no zone.
const NOT_AFTER = new Set(['hoa1', 'hoá', 'hoa'])
const GRADES: Record<string, Zone> = { '1': 'green', '2': 'yellow', '3': 'orange', '4': 'red' }
const ENGLISH: Record<string, Zone> = { green: 'green', yellow: 'yellow', orange: 'orange', red: 'red' }

// Spares nearly every word of a long text the lookups below.
const FIRST_WORDS = new Set(['vung', 'mau', 'khu', 'binh', 'nguy', 'muc', 'dia', 'cap', 'dich'])

/** `zone: null` is a zone word that names none of the four ("cấp 5"). */
export type ZoneWord = { zone: Zone | null; end: number }

/** The zone named at a place in running text: colour, level name, or grade 1–4. */
export function zoneAt(tokens: readonly Token[], at: number, script: Script): ZoneWord | null {
  if (!FIRST_WORDS.has(tokens[at]?.plain ?? '')) return null
  const unquoted = withoutQuotes(tokens, at)
  const byName = named(unquoted.tokens, unquoted.at, script)
  if (byName) {
    if (NOT_AFTER.has(unquoted.tokens[byName.end]?.canon ?? '')) return null
    return { zone: byName.value, end: (unquoted.origin[byName.end - 1] ?? at) + 1 }
  }
  const graded = grade(tokens, at, script)
  if (graded) {
    const token = tokens[graded.end]
    const digit = token && (token.kind === 'number' ? token.raw : romanDigit(token.plain))
    if (digit === undefined) return null
    return { zone: GRADES[digit.replace(/^0+/, '')] ?? null, end: graded.end + 1 }
  }
  const risky = risk(tokens, at, script)
  // "nguy cơ" alone is a level only where it ends its phrase: "nguy cơ lây nhiễm" is not.
  if (risky && tokens[at - 1]?.plain !== 'co' && endsPhrase(tokens[risky.end]))
    return { zone: 'yellow', end: risky.end }
  return null
}

const AFTER_LEVEL = new Set(['gom2', 'la2', 'co1', 'va2', 'o3', 'thi2', 'sang', 'len', 'xuong1', 've2', 'thanh2'])
const endsPhrase = (token: Token | undefined): boolean =>
  token === undefined || token.kind !== 'word' || AFTER_LEVEL.has(token.canon)

// vùng “đỏ” reads as vùng đỏ.
function withoutQuotes(tokens: readonly Token[], at: number) {
  const slice: Token[] = []
  const origin: number[] = []
  for (let index = at; index < tokens.length && slice.length < 8; index += 1) {
    const token = tokens[index]
    if (token === undefined || token.kind === 'newline') break
    if (index > at && /^["'“”‘’«»]$/.test(token.raw)) continue
    slice.push(token)
    origin.push(index)
  }
  return { tokens: slice, at: 0, origin }
}

/** A colour word standing alone: only to be trusted as a heading, in brackets, or in a table. */
export const bareColourAt = (tokens: readonly Token[], at: number, script: Script): ZoneWord | null => {
  const found = bareColour(tokens, at, script)
  return found && !NOT_AFTER.has(tokens[found.end]?.canon ?? '') ? { zone: found.value, end: found.end } : null
}

/** The zone that a whole table cell names: "Vùng đỏ", "đỏ", "red", "4", "Cấp 4 (vùng đỏ)"; null when it is no zone word. */
export function zoneOfCell(tokens: readonly Token[], script: Script): Zone | null {
  const words = tokens.filter((token) => token.kind === 'word' || token.kind === 'number')
  const zones = new Set<Zone>()
  for (let at = 0; at < words.length; ) {
    const found = zoneAt(words, at, script) ?? bareColourAt(words, at, script) ?? english(words, at)
    if (found === null || found.zone === null) return null
    zones.add(found.zone)
    at = found.end
  }
  return zones.size === 1 ? ([...zones][0] ?? null) : null
}

const english = (words: readonly Token[], at: number): ZoneWord | null => {
  const word = words[at]?.plain ?? ''
  return Object.hasOwn(ENGLISH, word) ? { zone: ENGLISH[word] ?? null, end: at + 1 } : null
}
