import { findDistrict } from './find-district'
import type { Gazetteer } from './gazetteer'
import { exactNameAt } from './gazetteer'
import { bulletEnd } from './line-ends'
import type { Mark } from './marks'
import type { Script, Token } from './tokens'
import { SHORT_TYPES, steerAt, type TypeWord, typeWordAt } from './vocabulary'
import { bareColourAt, zoneAt } from './zone-words'

type Taken = { mark: Mark | null; end: number }
type Context = { tokens: readonly Token[]; gazetteer: Gazetteer; script: Script; marks: Mark[]; many: boolean }

/** Cuts a text into marks: zones, districts, kinds of place, counts, steering words, and runs of words that may be names. */
export function lex(tokens: readonly Token[], gazetteer: Gazetteer, script: Script): Mark[] {
  const marks: Mark[] = []
  const context: Context = { tokens, gazetteer, script, marks, many: false }
  let run: Token[] = []
  const endRun = () => {
    if (run.length > 0) marks.push(runMark(context, run))
    run = []
  }
  for (let at = bulletEnd(tokens, 0); at < tokens.length; ) {
    const token = tokens[at]
    if (token === undefined) break
    const nameEnd = run.length === 0 ? exactNameEnd(context, at) : at
    if (nameEnd > at && zoneAt(tokens, at, script) === null) {
      run.push(...tokens.slice(at, nameEnd))
      at = nameEnd
      continue
    }
    const taken =
      token.kind === 'word' || token.kind === 'number' ? takeWords(context, at, run) : takePunct(context, at)
    if (taken === null) {
      run.push(token)
      at += 1
      continue
    }
    endRun()
    if (taken.mark) marks.push(taken.mark)
    at = Math.max(taken.end, at + 1)
  }
  endRun()
  return marks
}

function takeWords(context: Context, at: number, run: readonly Token[]): Taken | null {
  const { tokens, script } = context
  const slice = (end: number) => tokens.slice(at, end)
  const zone = zoneAt(tokens, at, script) ?? (run.length === 0 ? colourAlone(context, at) : null)
  if (zone) return { mark: { kind: 'zone', zone: zone.zone, tokens: slice(zone.end) }, end: zone.end }
  const counted = run.length === 0 ? takeCount(context, at) : null
  if (counted) return counted
  const typed = typeAt(context, at)
  const named = typed ? takeType(context, at, typed) : null
  // "xã Thanh Pho" without marks is a slip of a name, not a city.
  const misread = named?.mark?.kind === 'filler' && context.marks.at(-1)?.kind === 'type' && tokens[at]?.capital
  if (misread) return null
  if (named) return named
  const token = tokens[at]
  if (token?.plain === 'va' && (token.canon === 'va2' || script.plain) && (!token.capital || script.caseless))
    return { mark: { kind: 'comma', tokens: slice(at + 1) }, end: at + 1 }
  if (token?.plain === 'dieu' && tokens[at + 1]?.kind === 'number' && run.length === 0 && startsLine(context, at))
    return { mark: { kind: 'article', tokens: slice(at + 2) }, end: at + 2 }
  const steer = steerAt(tokens, at, script)
  if (!steer || (token?.capital && !mayOpenClause(context, at, steer.end, run))) return null
  // In capitals, or without marks, "thành" may end a name ("Vĩnh Thành"): it moves only where a zone follows.
  if (steer.value === 'move' && script.caseless && zoneAt(tokens, steer.end, script) === null) return null
  return { mark: { kind: steer.value, tokens: slice(steer.end) }, end: steer.end }
}

// A capital inside a run belongs to a name ("Hòa Tú"), at its head it may be the first word of a sentence ("Tại").
function mayOpenClause({ tokens, script, marks }: Context, at: number, end: number, run: readonly Token[]): boolean {
  if (script.caseless) return true
  if (run.length > 0 || marks.at(-1)?.kind === 'type') return false
  return !script.plain || !tokens[end]?.capital || end - at > 1
}

/** A colour without "vùng" counts where nothing else can be meant: alone in brackets, or before or after a colon. */
function colourAlone({ tokens, script, marks }: Context, at: number) {
  const found = bareColourAt(tokens, at, script)
  if (!found) return null
  const last = marks.at(-1)?.kind
  const next = tokens[found.end]
  const opened = last === 'open' && next?.raw === ')'
  const headed = (last === undefined || last === 'line') && (next?.raw === ':' || !next)
  const tailed = (last === 'colon' || last === 'dash') && (!next || next.kind === 'newline' || /^[.;,]$/.test(next.raw))
  return opened || headed || tailed ? found : null
}

function exactNameEnd({ tokens, gazetteer, script, marks }: Context, at: number): number {
  const first = tokens[at]
  if (first?.kind !== 'word' || !(first.capital || script.caseless || marks.at(-1)?.kind === 'type')) return at
  return at + exactNameAt(gazetteer, tokens, at)
}

function typeAt({ tokens, script }: Context, at: number): { value: TypeWord; end: number; short: boolean } | null {
  const full = typeWordAt(tokens, at, script)
  if (full) return { ...full, short: false }
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (!token || !next || !Object.hasOwn(SHORT_TYPES, token.plain)) return null
  const value = SHORT_TYPES[token.plain]
  if (!value) return null
  if (next.raw === '.' && next.start === token.end) return { value, end: at + 2, short: true }
  const named =
    token.plain.length === 2 && token.raw === token.raw.toUpperCase() && (next.capital || next.kind === 'number')
  const ward = token.plain === 'p' && next.kind === 'number'
  return named || ward ? { value, end: at + 1, short: true } : null
}

function takeType(context: Context, at: number, typed: { value: TypeWord; end: number; short: boolean }): Taken {
  if (typed.value.level === 'district') return takeDistrict(context, at, typed.end)
  const { tokens } = context
  const types = [...typed.value.types]
  let end = typed.end
  for (;;) {
    const joined = joinsTypes(tokens, end)
    const more = joined > end ? typeAt(context, joined) : null
    if (more?.value.level !== 'commune') break
    types.push(...more.value.types)
    end = more.end
  }
  return { mark: { kind: 'type', types: [...new Set(types)], short: typed.short, tokens: tokens.slice(at, end) }, end }
}

function joinsTypes(tokens: readonly Token[], at: number): number {
  let end = at
  while (end < at + 3 && /^(,|\/|-|va|cac)$/.test(tokens[end]?.plain ?? '')) end += 1
  return end
}

function takeDistrict(context: Context, at: number, nameAt: number): Taken {
  const { tokens, gazetteer, marks } = context
  const words = tokens.slice(nameAt, nameAt + 3)
  const usable = words.findIndex((word) => word.kind !== 'word')
  const most = usable === -1 ? words.length : usable
  for (const exactOnly of [true, false]) {
    for (let length = most; length >= 2; length -= 1) {
      const found = findDistrict(gazetteer, words.slice(0, length), exactOnly)
      if (!found) continue
      const before = marks.at(-1)
      context.many = before?.kind === 'filler' && before.tokens[0]?.plain === 'cac'
      const end = nameAt + length
      return { mark: { kind: 'district', ...found, tokens: tokens.slice(at, end) }, end }
    }
  }
  return { mark: { kind: 'filler', tokens: tokens.slice(at, nameAt) }, end: nameAt }
}

function takeCount(context: Context, at: number): Taken | null {
  const { tokens, script } = context
  const number = tokens[at]
  if (number?.kind !== 'number' || number.raw.length > 3) return null
  const ratio = tokens[at + 1]?.raw === '/' && tokens[at + 2]?.kind === 'number'
  const nounAt = ratio ? at + 3 : at + 1
  const typed = typeAt(context, nounAt)
  const noun = steerAt(tokens, nounAt, script)
  const outOf = ratio ? Number(tokens[at + 2]?.raw) : null
  const base = { kind: 'count' as const, count: Number(number.raw), outOf }
  if (typed?.value.level === 'commune') {
    const { mark, end } = takeType(context, nounAt, typed)
    return { mark: { ...base, types: mark?.kind === 'type' ? mark.types : [], tokens: tokens.slice(at, end) }, end }
  }
  return noun?.value === 'noun'
    ? { mark: { ...base, types: [], tokens: tokens.slice(at, noun.end) }, end: noun.end }
    : null
}

/** A run that is exactly a district's name after "các huyện A," goes on listing districts. */
function runMark({ gazetteer, marks, many }: Context, run: Token[]): Mark {
  const found = many && marks.at(-1)?.kind === 'comma' && marks.at(-2)?.kind === 'district'
  const district = found ? findDistrict(gazetteer, run, true) : null
  return district ? { kind: 'district', ...district, tokens: run } : { kind: 'run', tokens: run }
}

const startsLine = ({ marks }: Context, at: number): boolean => {
  const last = marks.at(-1)?.kind
  return at === 0 || last === undefined || last === 'line' || last === 'stop'
}

const PUNCT: Record<string, 'comma' | 'semicolon' | 'colon' | 'open' | 'close' | 'dash' | 'move'> = {
  ',': 'comma',
  '/': 'comma',
  '&': 'comma',
  '|': 'comma',
  ';': 'semicolon',
  ':': 'colon',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  '-': 'dash',
  '–': 'dash',
  '—': 'dash',
  '→': 'move',
  '⇒': 'move',
}

function takePunct(context: Context, at: number): Taken {
  const { tokens } = context
  const token = tokens[at]
  const one = tokens.slice(at, at + 1)
  if (token?.kind === 'newline') {
    return { mark: { kind: 'line', tokens: one }, end: bulletEnd(tokens, at + 1) }
  }
  const next = tokens[at + 1]
  if (/^[.!?]$/.test(token?.raw ?? '')) {
    const ends = !next || next.kind === 'newline' || next.start > (token?.end ?? 0)
    return { mark: ends ? { kind: 'stop', tokens: one } : null, end: at + 1 }
  }
  if (token?.raw === '-' && next?.raw === '>')
    return { mark: { kind: 'move', tokens: tokens.slice(at, at + 2) }, end: at + 2 }
  const kind = PUNCT[token?.raw ?? '']
  return { mark: kind ? ({ kind, tokens: one } as Mark) : null, end: at + 1 }
}
