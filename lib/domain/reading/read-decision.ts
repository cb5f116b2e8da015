import { askQuestion, type QuestionFacts } from './ask'
import { siftBoilerplate } from './boilerplate'
import { collect } from './collect'
import type { DecisionReading, ReadHeader } from './decision-reading'
import { makeFindCommune } from './find-commune'
import type { Gazetteer } from './gazetteer'
import { readHeader } from './header'
import { interpret } from './interpret'
import { lex } from './lex'
import { wraps } from './line-ends'
import { type Findings, noFindings } from './mention'
import type { Reader, Scope } from './reader'
import { splitTables } from './split-tables'
import { readTable } from './table'
import { makeTokenise, scriptOf, type Token } from './tokens'
import { byLine, written } from './written'

export { answerQuestion, type QuestionAnswer } from './answer-question'
export type { DecisionReading, ReadItem, ReadQuestion, UnreadText } from './decision-reading'
export { type Gazetteer, makeGazetteer } from './gazetteer'

/**
 * Reads a decision as decisions, the press, and spreadsheets word it: running
 * text, lists, tab-separated tables, CSV. Never throws; takes time linear in
 * the text. What is certain becomes an item, what is doubtful a question with
 * candidates, and what names no commune is reported as unread.
 */
export function readDecision(text: string, gazetteer: Gazetteer): DecisionReading {
  const tokenise = makeTokenise()
  const tokens = tokenise(text)
  const script = scriptOf(tokens)
  const reader: Reader = { gazetteer, script, tokenise, find: makeFindCommune(gazetteer, script.plain) }
  const findings = noFindings()
  let header: ReadHeader = {}
  let scope: Scope = {}
  for (const block of splitTables(text)) {
    if (block.kind === 'table') {
      header = { ...readTable(block.rows, reader, findings, scope), ...header }
      continue
    }
    const prose = within(tokens, block.start, block.end)
    const read = readHeader(text, prose)
    header = { ...read.header, ...header }
    scope = readProse(prose, read.used, reader, findings)
  }
  return report(findings, gazetteer, header)
}

function readProse(prose: readonly Token[], used: ReadonlySet<number>, reader: Reader, findings: Findings): Scope {
  const { gazetteer, script } = reader
  const unused = used.size === 0 ? prose : prose.filter((token, index) => token.kind === 'newline' || !used.has(index))
  const flowing = unused.filter((token, index) => token.kind !== 'newline' || !wraps(unused, index, script))
  const { kept, left } = siftBoilerplate(flowing, script)
  for (const line of left) findings.unread.push({ tokens: line, reason: 'not-a-place', district: null })
  return interpret(lex(kept, gazetteer, script), reader, findings)
}

/** The tokens of a stretch of the text. */
function within(tokens: readonly Token[], start: number, end: number): readonly Token[] {
  const first = firstFrom(tokens, start)
  return first === 0 && end >= (tokens.at(-1)?.end ?? 0) ? tokens : tokens.slice(first, firstFrom(tokens, end))
}

/** Index of the first token at or after an offset. */
function firstFrom(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function report(findings: Findings, gazetteer: Gazetteer, header: ReadHeader): DecisionReading {
  const { items, asked, zoneless } = collect(findings, gazetteer, written)
  const loose = zoneless.map((mention) => ({ ...mention, reason: 'named-without-zone' as const }))
  return {
    header,
    items,
    questions: once(asked).map((facts, index) => askQuestion(facts, index + 1)),
    unread: byLine([...findings.unread, ...loose]),
  }
}

/** The same doubt twice is one question. */
function once(asked: readonly QuestionFacts[]): QuestionFacts[] {
  const byContent = new Map<string, QuestionFacts>()
  for (const facts of asked) {
    const { kind, matched, zone, communes } = facts
    const key = `${kind} ${zone} ${matched} ${communes.map(({ code }) => code).join()}`
    if (kind === 'count-mismatch') byContent.set(`${key} ${facts.line}`, facts)
    else if (!byContent.has(key)) byContent.set(key, facts)
  }
  return [...byContent.values()]
}
