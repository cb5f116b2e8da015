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
export function foldWord(raw: string): WordForms {
  const letters = raw.replace(INVISIBLE, '').toLowerCase().replaceAll('ð', 'đ').normalize('NFC')
  let tone = ''
  let bare = ''
  for (const mark of letters.normalize('NFD')) {
    const found = TONES[mark]
    if (found === undefined) bare += mark
    else tone = found
  }
  return {
    letters,
    canon: bare.normalize('NFC') + tone,
    plain: bare.replace(/\p{M}/gu, '').replaceAll('đ', 'd'),
  }
}

/** Folds a phrase of several words, split at spaces. */
export const foldPhrase = (phrase: string): WordForms[] => phrase.split(/\s+/).filter(Boolean).map(foldWord)

const ROMAN: Record<string, string> = { i: '1', ii: '2', iii: '3', iv: '4', v: '5', vi: '6' }

/** "II" → "2"; undefined for anything else. */
export const romanDigit = (lower: string): string | undefined =>
  Object.hasOwn(ROMAN, lower) ? ROMAN[lower] : undefined
