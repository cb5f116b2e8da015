import { askQuestion, type QuestionFacts } from './ask'
import { siftBoilerplate } from './boilerplate'
import { collect } from './collect'
import type { DecisionReading, ReadHeader, UnreadText } from './decision-reading'
import { makeFindCommune } from './find-commune'
import type { Gazetteer } from './gazetteer'
import { readHeader } from './header'
import { interpret, type Reader, type Scope } from './interpret'
import { lex } from './lex'
import { wraps } from './line-ends'
import { type Findings, noFindings } from './mention'
import { splitTables } from './split-tables'
import { readTable } from './table'
import { scriptOf, type Token, tokenise } from './tokens'

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
  const tokens = tokenise(text)
  const script = scriptOf(tokens)
  const reader: Reader = { gazetteer, script, find: makeFindCommune(gazetteer, script.plain) }
  const findings = noFindings()
  let header: ReadHeader = {}
  let scope: Scope = {}
  for (const block of splitTables(text)) {
    if (block.kind === 'table') {
      header = { ...readTable(block.rows, reader, findings, scope), ...header }
      continue
    }
    const prose = tokenise(block.text, block.line)
    const read = readHeader(block.text, prose)
    header = { ...read.header, ...header }
    const unused = prose.filter((token, index) => token.kind === 'newline' || !read.used.has(index))
    const flowing = unused.filter((token, index) => token.kind !== 'newline' || !wraps(unused, index, script))
    const { kept, left } = siftBoilerplate(flowing, script)
    for (const line of left) findings.unread.push({ tokens: line, reason: 'not-a-place', district: null })
    scope = interpret(lex(kept, gazetteer, script), reader, findings)
  }
  return report(findings, gazetteer, header)
}

function report(findings: Findings, gazetteer: Gazetteer, header: ReadHeader): DecisionReading {
  const { items, asked, zoneless } = collect(findings, gazetteer, written)
  const loose = zoneless.map(({ tokens }) => ({ tokens, reason: 'named-without-zone' as const }))
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

/** The words as they were typed. */
const written = (tokens: readonly Token[]): string => {
  let text = ''
  let end = -1
  for (const { raw, start, gap } of tokens) {
    text += end >= 0 && start !== end ? (gap || ' ') + raw : raw
    end = start + raw.length
  }
  return text
}

/** One entry a line and reason. */
function byLine(unread: readonly { tokens: Token[]; reason: UnreadText['reason'] }[]): UnreadText[] {
  const gathered = new Map<string, UnreadText>()
  for (const { tokens, reason } of unread) {
    const line = tokens[0]?.line ?? 1
    const key = `${line} ${reason}`
    const known = gathered.get(key)
    if (known) known.text += ` … ${written(tokens)}`
    else gathered.set(key, { text: written(tokens), line, reason })
  }
  return [...gathered.values()].sort((a, b) => a.line - b.line)
}
