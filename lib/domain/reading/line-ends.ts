import { romanDigit } from './fold'
import type { Script, Token } from './tokens'

const BULLET = /^[-+*•–—▪●○◦·►✓]$/
const STARTS_ANEW = new Set([
  'vung',
  'huyen',
  'thi',
  'thanh',
  'tai',
  'dieu',
  'xa',
  'phuong',
  'can',
  'noi',
  'cap',
  'cac',
])
const LONG_LINE = 60

/**
 * Whether a line end only wraps a sentence (text copied from a PDF) or ends it.
 * @param at index of the newline token
 */
export function wraps(tokens: readonly Token[], at: number, script: Script): boolean {
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  if (!before || !next || before.kind === 'newline' || next.kind === 'newline') return false
  if (bulletEnd(tokens, at + 1) > at + 1) return false
  if (before.raw === ',' || before.plain === 'va') return true
  if (/^[.;:!?]$/.test(before.raw)) return false
  if (next.kind === 'word' && !next.capital && !script.caseless) return true
  return !STARTS_ANEW.has(next.plain) && lineLength(tokens, at) >= LONG_LINE
}

function lineLength(tokens: readonly Token[], at: number): number {
  const line = tokens[at]?.line
  let first = at
  while (first > at - 40 && tokens[first - 1]?.line === line) first -= 1
  return (tokens[at]?.start ?? 0) - (tokens[first]?.start ?? 0)
}

/** Where the bullet or number that opens a line ends; the same index when there is none. */
export function bulletEnd(tokens: readonly Token[], at: number): number {
  let end = at
  for (let round = 0; round < 4; round += 1) {
    const [first, second] = [tokens[end], tokens[end + 1]]
    if (!first) return end
    if (BULLET.test(first.raw)) end += 1
    else if (isOrdinal(first, round) && second && closesOrdinal(second, tokens[end + 2])) end += 2
    else if (first.kind === 'number' && round > 0 && tokens[end - 1]?.end === first.start) end += 1
    else return isBareOrdinal(first, second) ? end + 1 : end
  }
  return end
}

// "11/11 xã" is a share, not the eleventh line.
const closesOrdinal = (mark: Token, next: Token | undefined): boolean =>
  /^[.)\-–]$/.test(mark.raw) || (mark.raw === '/' && next?.kind !== 'number')

const isOrdinal = (token: Token, round: number): boolean =>
  (token.kind === 'number' && token.raw.length <= 3) ||
  (token.kind === 'word' && round < 2 && (/^[a-eđ]$/.test(token.letters) || isUpperRoman(token)))

const isUpperRoman = (token: Token): boolean =>
  token.raw === token.raw.toUpperCase() && (romanDigit(token.plain) !== undefined || /^[ivx]{1,4}$/.test(token.plain))

// "3 Xã An Hiệp" at the start of a line counts the line, not the communes.
const isBareOrdinal = (first: Token, second: Token | undefined): boolean =>
  first.kind === 'number' && second?.kind === 'word' && second.capital && second.raw !== second.raw.toUpperCase()
