import { exactNameAt } from './exact-name'
import { findDistrict } from './find-district'
import type { Gazetteer } from './gazetteer'
import type { LexContext } from './lex-context'
import { bulletEnd } from './line-ends'
import type { Mark } from './marks'
import { takePunctuation } from './take-punctuation'
import { takeWords } from './take-words'
import type { Script, Token } from './tokens'
import { zoneAt } from './zone-words'

/** Cuts a text into marks: zones, districts, kinds of place, counts, steering words, and runs of words that may be names. */
export function lex(tokens: readonly Token[], gazetteer: Gazetteer, script: Script): Mark[] {
  const context: LexContext = { tokens, gazetteer, script, marks: [], run: [], many: false }
  for (let at = bulletEnd(tokens, 0); at < tokens.length; ) at = step(context, at)
  endRun(context)
  return context.marks
}

function step(context: LexContext, at: number): number {
  const { tokens, run, script, marks } = context
  const token = tokens[at]
  if (token === undefined) return at + 1
  const nameEnd = run.length === 0 ? exactNameEnd(context, token, at) : at
  if (nameEnd > at && zoneAt(tokens, at, script) === null) {
    for (let index = at; index < nameEnd; index += 1) run.push(tokens[index] as Token)
    return nameEnd
  }
  const isWord = token.kind === 'word' || token.kind === 'number'
  const taken = isWord ? takeWords(context, token, at) : takePunctuation(tokens, at)
  if (taken === null) {
    run.push(token)
    return at + 1
  }
  endRun(context)
  if (taken.mark) marks.push(taken.mark)
  return Math.max(taken.end, at + 1)
}

function exactNameEnd({ tokens, gazetteer, script, marks }: LexContext, first: Token, at: number): number {
  if (first.kind !== 'word' || !(first.capital || script.caseless || marks.at(-1)?.kind === 'type')) return at
  return at + exactNameAt(gazetteer, tokens, at)
}

/** A run that is exactly a district's name after "các huyện A," goes on listing districts. */
function endRun(context: LexContext): void {
  const { run, gazetteer, marks, many } = context
  if (run.length === 0) return
  const lists = many && marks.at(-1)?.kind === 'comma' && marks.at(-2)?.kind === 'district'
  const found = lists ? findDistrict(gazetteer, run, true) : null
  marks.push(found ? { kind: 'district', ...found, tokens: run } : { kind: 'run', tokens: run })
  context.run = []
}
