import type { LexContext, Taken } from './lex-context'
import { kindAt } from './place-kind'
import { takeKind } from './take-kind'
import type { Token } from './tokens'
import { steerAt } from './vocabulary'

/** Takes a count of places: "9 xã", "11/11 xã, thị trấn", "3 địa phương". */
export function takeCount(context: LexContext, number: Token, at: number): Taken | null {
  const { tokens, script } = context
  if (number.raw.length > 3) return null
  const ratio = tokens[at + 1]?.raw === '/' && tokens[at + 2]?.kind === 'number'
  const nounAt = ratio ? at + 3 : at + 1
  if (tokens[nounAt]?.kind !== 'word') return null
  const outOf = ratio ? Number(tokens[at + 2]?.raw) : null
  const count = Number(number.raw)
  const kind = kindAt(tokens, nounAt, script)
  if (kind?.value.level === 'commune') {
    const { mark, end } = takeKind(context, nounAt, kind)
    const types = mark?.kind === 'type' ? mark.types : []
    return { mark: { kind: 'count', count, outOf, types, tokens: tokens.slice(at, end) }, end }
  }
  const noun = steerAt(tokens, nounAt, script)
  if (noun?.value !== 'noun') return null
  return { mark: { kind: 'count', count, outOf, types: [], tokens: tokens.slice(at, noun.end) }, end: noun.end }
}
