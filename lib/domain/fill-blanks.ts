import { BLANKS, type Blank, type Fills } from './blank'

/** `blanks` names every blank at fault, each once; `unknown-blank` wins when both kinds of fault occur. */
export type FillRefusal = { ok: false; reason: 'unknown-blank' | 'empty-blank'; blanks: string[] }
export type Filled<T> = { ok: true; value: T } | FillRefusal

/** A whole blank, or a stray brace, which is refused as a blank that nobody knows. */
const BLANK_OR_BRACE = /\{([^{}]*)\}|[{}]/gu
const BRACKETS = /\[\[|\]\]/u

/** What may stand between the beginning of a sentence and its first word: an opening quote, a list dash, space. */
const BEFORE_FIRST_WORD = /[–•“"\s]/u

/** True where a sentence begins: at the start, on a new line, after a full stop. Walks back, so that many blanks cost no more than the text. */
function opensSentence(text: string, at: number): boolean {
  let from = at
  while (from > 0 && BEFORE_FIRST_WORD.test(text.charAt(from - 1))) {
    from -= 1
    if (text[from] === '\n') return true
  }
  return from === 0 || (from < at && /\s/.test(text.charAt(from)) && /[.!?…]/.test(text.charAt(from - 1)))
}

const known = new Set<string>(BLANKS)
const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
const hasFill = (name: string, fills: Fills): boolean => (fills[name as Blank] ?? '').trim() !== ''

function faultOf(name: string | undefined, fills: Fills): FillRefusal['reason'] | null {
  if (name === undefined || !known.has(name)) return 'unknown-blank'
  if (!hasFill(name, fills)) return 'empty-blank'
  const value = fills[name as Blank] ?? ''
  return /[{}]/.test(value) || BRACKETS.test(value) ? 'unknown-blank' : null
}

/** Every blank at fault in a text, with its fault; a fill that itself holds a brace is at fault too. */
function faultsIn(text: string, fills: Fills): Map<string, FillRefusal['reason']> {
  const faults = new Map<string, FillRefusal['reason']>()
  for (const [whole, name] of text.matchAll(BLANK_OR_BRACE)) {
    const fault = faultOf(name, fills)
    if (fault !== null) faults.set(name ?? whole, fault)
  }
  return faults
}

/** Brackets that open nothing, close nothing or nest. */
function strayBracket(text: string): string | null {
  let open = false
  for (const [bracket] of text.matchAll(/\[\[|\]\]/gu)) {
    if (open === (bracket === '[[')) return bracket
    open = !open
  }
  return open ? '[[' : null
}

/** Keeps each optional part whose blanks all have a fill (or are unknown, to be refused), drops the others with the space before. */
function withoutUnfilledParts(text: string, fills: Fills): string {
  let kept = ''
  let from = 0
  for (const match of text.matchAll(/\[\[([\s\S]*?)\]\]/gu)) {
    const [whole, part = ''] = match
    const before = text.slice(from, match.index)
    const isUnfilled = [...part.matchAll(BLANK_OR_BRACE)].some(
      ([, name]) => name !== undefined && known.has(name) && !hasFill(name, fills),
    )
    kept += isUnfilled && !hasUnknown(part) ? before.trimEnd() : before + part.trim()
    from = match.index + whole.length
  }
  kept += text.slice(from)
  return text.startsWith('[[') && kept.trim() !== '' ? kept.trimStart() : kept
}

const hasUnknown = (text: string): boolean =>
  [...text.matchAll(BLANK_OR_BRACE)].some(([, name]) => name === undefined || !known.has(name))

const replaceBlanks = (text: string, fills: Fills): string =>
  text.replace(BLANK_OR_BRACE, (whole, name: Blank, at: number) => {
    const value = (fills[name] ?? '').trim()
    if (value === '') return whole
    return opensSentence(text, at) ? upperFirst(value) : value
  })

/** A text filled as far as its fills go; `missing` names the blanks that still stand in it. */
export type PartlyFilled = { text: string; missing: string[] }

/**
 * Fills all it can. A part in double brackets is left out, with the space before it, where a blank in it has no fill.
 * Refuses unknown blanks, stray braces, and brackets that stray or nest: `unknown-blank`.
 */
export function fillWhatIsThere(template: string, fills: Fills): Filled<PartlyFilled> {
  const stray = strayBracket(template)
  if (stray !== null)
    return { ok: false, reason: 'unknown-blank', blanks: [stray, ...faultsIn(template, fills).keys()] }
  const text = withoutUnfilledParts(template, fills)
  const faults = faultsIn(text, fills)
  if ([...faults.values()].includes('unknown-blank'))
    return { ok: false, reason: 'unknown-blank', blanks: [...faults.keys()] }
  const value = replaceBlanks(text, fills)
  const left = BRACKETS.exec(value)?.[0]
  if (left !== undefined) return { ok: false, reason: 'unknown-blank', blanks: [left] }
  return { ok: true, value: { text: value, missing: [...faults.keys()] } }
}

/**
 * Puts the fills into a text. A fill that opens a sentence gets a capital, so
 * fills are written as they read inside one ("xã An Mỹ").
 * Refuses a text with an unknown or empty blank: no brace or double bracket ever survives.
 */
export function fillBlanks(text: string, fills: Fills): Filled<string> {
  const filled = fillWhatIsThere(text, fills)
  if (!filled.ok) return filled
  const { missing } = filled.value
  return missing.length > 0
    ? { ok: false, reason: 'empty-blank', blanks: missing }
    : { ok: true, value: filled.value.text }
}
