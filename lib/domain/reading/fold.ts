/** Ways of writing one word, from the strictest to the loosest. */
export type WordForms = {
  /** Composed, lower case, as written. */
  letters: string
  /** The tone moved to the end as a digit, so that "hoà" and "hòa" are one. */
  canon: string
  /** Without any diacritic. */
  plain: string
}

const TONES: Record<string, string> = { '\u0300': '2', '\u0301': '1', '\u0303': '4', '\u0309': '3', '\u0323': '5' }
// Zero-width marks and soft hyphens come along when text is copied from web pages.
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/g

/** Folds one word; the icelandic eth that old fonts put for "đ" counts as "đ". */
export const foldWord = (raw: string): WordForms => foldByLetter(raw) ?? foldAny(raw)

function foldAny(raw: string): WordForms {
  const letters = raw.replace(INVISIBLE, '').toLowerCase().replaceAll('ð', 'đ').normalize('NFC')
  let tone = ''
  let bare = ''
  for (const mark of letters.normalize('NFD')) {
    const found = TONES[mark]
    if (found === undefined) bare += mark
    // Two tones on one word are a slip and must not pass for a word with the last of them: "ngãỳ" is not "ngày".
    else if (!tone.includes(found)) tone += found
  }
  return {
    letters,
    canon: bare.normalize('NFC') + tone,
    plain: bare.replace(/\p{M}/gu, '').replaceAll('đ', 'd'),
  }
}

type Letter = { letter: string; bare: string; tone: string; plain: string }

/** Composed Latin letters; none of them changes or joins its neighbours. */
const isLatin = (code: number): boolean => code < 0x0250 || (code >= 0x1e00 && code <= LAST_LATIN)
const LAST_LATIN = 0x1eff
const byCode: (Letter | undefined)[] = new Array(LAST_LATIN + 1)

/** The same as `foldAny`, letter by letter from a table, for words of composed Latin letters; null for others. */
function foldByLetter(raw: string): WordForms | null {
  let [letters, bare, plain, tone] = ['', '', '', '']
  for (let at = 0; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at)
    if (!isLatin(code)) return null
    const known = byCode[code] ?? learn(code)
    letters += known.letter
    bare += known.bare
    plain += known.plain
    if (known.tone !== '' && !tone.includes(known.tone)) tone += known.tone
  }
  return { letters, canon: bare + tone, plain }
}

function learn(code: number): Letter {
  const { letters, canon, plain } = foldAny(String.fromCharCode(code))
  const tone = /[1-5]$/.exec(canon)?.[0] ?? ''
  const letter = { letter: letters, bare: canon.slice(0, canon.length - tone.length), tone, plain }
  byCode[code] = letter
  return letter
}

/** Folds a phrase of several words, split at spaces. */
export const foldPhrase = (phrase: string): WordForms[] => phrase.split(/\s+/).filter(Boolean).map(foldWord)

const ROMAN: Record<string, string> = { i: '1', ii: '2', iii: '3', iv: '4', v: '5', vi: '6' }

/** "II" → "2"; undefined for anything else. */
export const romanDigit = (lower: string): string | undefined =>
  Object.hasOwn(ROMAN, lower) ? ROMAN[lower] : undefined
