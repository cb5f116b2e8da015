import { foldWord, type WordForms } from './fold'

export type Token = WordForms & {
  kind: 'word' | 'number' | 'punct' | 'newline'
  raw: string
  start: number
  end: number
  /** What stands between the token before and this one. */
  gap: string
  /** First line is 1. */
  line: number
  /** First letter is a capital. */
  capital: boolean
}

const TOKEN = /[\p{L}\p{M}\u200b-\u200d\u2060\ufeff\u00ad]+|[0-9]+|\r\n|[\n\r\u2028\u2029\v\f\u0085]|[^\s]/gu

type Known = WordForms & { kind: Token['kind']; capital: boolean }

/** Cuts text into tokens; `firstLine` is the number of its first line. */
export type Tokenise = (text: string, firstLine?: number) => Token[]

/** A tokeniser that folds each distinct word once, however many cells it is handed. */
export function makeTokenise(): Tokenise {
  const known = new Map<string, Known>()
  return (text, firstLine = 1) => cut(text, firstLine, known)
}

/** Cuts text into words, numbers, marks and line ends; offsets are those of the text as given. One pass. */
export const tokenise: Tokenise = (text, firstLine = 1) => cut(text, firstLine, new Map())

function cut(text: string, firstLine: number, known: Map<string, Known>): Token[] {
  const tokens: Token[] = []
  let line = firstLine
  let before = 0
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const raw = match[0]
    let word = known.get(raw)
    if (word === undefined) {
      word = know(raw)
      known.set(raw, word)
    }
    const { kind, letters, canon, plain, capital } = word
    if (kind === 'word' && letters === '') continue
    const start = match.index
    const end = start + raw.length
    const gap = start === before ? '' : text.slice(before, start)
    before = end
    // Written out: spreading an object here costs more than all else together.
    tokens.push({ kind, raw, start, end, gap, line, capital, letters, canon, plain })
    if (kind === 'newline') line += 1
  }
  return tokens
}

/** No word of any language here is longer; folding one of a hundred thousand marks would take minutes. */
const LONGEST_WORD = 200

function know(whole: string): Known {
  const raw = whole.slice(0, LONGEST_WORD)
  const kind = kindOf(raw)
  const forms = kind === 'word' ? foldWord(raw) : { letters: raw, canon: raw, plain: raw }
  return { ...forms, kind, capital: kind === 'word' && isCapital(raw, forms) }
}

function kindOf(raw: string): Token['kind'] {
  if (/^[\p{L}\p{M}\u200b-\u200d\u2060\ufeff\u00ad]/u.test(raw)) return 'word'
  if (/^[0-9]/.test(raw)) return 'number'
  return /^[\n\r\u2028\u2029\v\f\u0085]/.test(raw) ? 'newline' : 'punct'
}

function isCapital(raw: string, forms: WordForms): boolean {
  return raw.normalize('NFC').replace(/^[^\p{L}]+/u, '')[0] !== forms.letters[0]
}

/** How the whole text is written, which decides what may be trusted in it. */
export type Script = {
  /** Written without diacritics: "xa An Hiep". */
  plain: boolean
  /** All capitals or none: capitals say nothing about names. */
  caseless: boolean
}

export function scriptOf(tokens: readonly Token[]): Script {
  let words = 0
  let marked = 0
  let capitals = 0
  for (const token of tokens) {
    if (token.kind !== 'word') continue
    words += 1
    if (token.canon !== token.plain) marked += 1
    if (token.capital && token.raw === token.raw.toUpperCase()) capitals += 2
    else if (token.capital) capitals += 1
  }
  return { plain: marked < words * 0.05, caseless: capitals < words * 0.03 || capitals > words * 1.8 }
}
