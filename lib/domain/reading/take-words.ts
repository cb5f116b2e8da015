import { type LexContext, startsLine, type Taken } from './lex-context'
import { kindAt } from './place-kind'
import { takeCount } from './take-count'
import { takeKind } from './take-kind'
import type { Token } from './tokens'
import { type Steer, steerAt } from './vocabulary'
import { bareColourAt, zoneAt } from './zone-words'

/** Takes what a word or number opens: a zone, a count, a kind of place, a district, a steering word; null leaves it to a name. */
export function takeWords(context: LexContext, token: Token, at: number): Taken | null {
  const { tokens, script, run } = context
  const zone = zoneAt(tokens, at, script) ?? (run.length === 0 ? colourAlone(context, at) : null)
  if (zone) return { mark: { kind: 'zone', zone: zone.zone, tokens: tokens.slice(at, zone.end) }, end: zone.end }
  if (token.kind === 'number') return run.length === 0 ? takeCount(context, token, at) : null
  const kind = kindAt(tokens, at, script)
  const named = kind ? takeKind(context, at, kind) : null
  // "xã Thanh Pho" without marks is a slip of a name, not a city.
  if (named?.mark?.kind === 'filler' && context.marks.at(-1)?.kind === 'type' && token.capital) return null
  if (named) return named
  if (token.plain === 'va' && (token.canon === 'va2' || script.plain) && (!token.capital || script.caseless))
    return { mark: { kind: 'comma', tokens: [token] }, end: at + 1 }
  if (
    token.plain === 'dieu' &&
    tokens[at + 1]?.kind === 'number' &&
    run.length === 0 &&
    startsLine(context.marks.at(-1))
  )
    return { mark: { kind: 'article', tokens: tokens.slice(at, at + 2) }, end: at + 2 }
  return takeSteer(context, token, at)
}

function takeSteer(context: LexContext, token: Token, at: number): Taken | null {
  const { tokens, script } = context
  const steer = steerAt(tokens, at, script)
  if (!steer || (token.capital && !mayOpenClause(context, at, steer.end))) return null
  if (script.caseless && mayEndName(context, steer.value, at, steer.end)) return null
  if (steer.value === 'to' && !joinsNumbers(tokens, at, steer.end)) return null
  return { mark: { kind: steer.value, tokens: tokens.slice(at, steer.end) }, end: steer.end }
}

// A capital inside a run belongs to a name ("Hòa Tú"), at its head it may be the first word of a sentence ("Tại").
function mayOpenClause({ tokens, script, marks, run }: LexContext, at: number, end: number): boolean {
  if (script.caseless) return true
  if (run.length > 0 || marks.at(-1)?.kind === 'type') return false
  return !script.plain || !tokens[end]?.capital || end - at > 1
}

// In capitals, or without marks, a name may end in such a word ("Vĩnh Thành", "Dai Ngay" for Đại Ngãi):
// "thành" moves only where a zone follows, "ngày" is a date only beside a number.
function mayEndName({ tokens, script, run }: LexContext, steer: Steer, at: number, end: number): boolean {
  if (steer === 'move') return zoneAt(tokens, end, script) === null
  if (steer !== 'filler' || run.length === 0 || !TIME_WORDS.has(tokens[at]?.plain ?? '')) return false
  return tokens[at - 1]?.kind !== 'number' && tokens[end]?.kind !== 'number'
}
const TIME_WORDS = new Set(['ngay', 'thang', 'nam', 'gio'])

// "phường 1 đến phường 4" is a range; any other "đến" is a word like others.
const joinsNumbers = (tokens: readonly Token[], at: number, end: number): boolean =>
  tokens[at - 1]?.kind === 'number' && [0, 1, 2].some((ahead) => tokens[end + ahead]?.kind === 'number')

/** A colour without "vùng" counts where nothing else can be meant: alone in brackets, or before or after a colon. */
function colourAlone({ tokens, script, marks }: LexContext, at: number) {
  const found = bareColourAt(tokens, at, script)
  if (!found) return null
  const last = marks.at(-1)?.kind
  const next = tokens[found.end]
  const opened = last === 'open' && next?.raw === ')'
  const headed = (last === undefined || last === 'line') && (next?.raw === ':' || !next)
  const tailed = (last === 'colon' || last === 'dash') && (!next || next.kind === 'newline' || /^[.;,]$/.test(next.raw))
  return opened || headed || tailed ? found : null
}
