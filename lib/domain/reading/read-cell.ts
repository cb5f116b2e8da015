import { type Cell, hasWords } from './cell'
import { interpret } from './interpret'
import type { Findings } from './mention'
import type { Reader, Scope } from './reader'

/** Reads a cell as a text of its own, within the scopes of its row. */
export function readCell({ marks }: Cell, line: number, scope: Scope, reader: Reader, findings: Findings): void {
  if (marks.length === 0) return
  const { mentions, claims, unread, wholeDistricts } = findings
  const before = [mentions.length, claims.length, unread.length, wholeDistricts.length]
  interpret(marks, reader, findings, scope)
  // A cell is looked at once for all the rows that repeat it, so only its row knows the line.
  for (const [nth, found] of [mentions, claims, unread, wholeDistricts].entries()) {
    for (let index = before[nth] ?? 0; index < found.length; index += 1) {
      const each = found[index]
      if (!each) continue
      each.line = line
      if ('except' in each) for (const place of each.except) place.line = line
    }
  }
}

/** Keeps the text of a cell that classifies nothing. */
export function keepUnread(cell: Cell, line: number, { unread }: Findings): void {
  if (hasWords(cell)) unread.push({ tokens: cell.tokens, reason: 'not-a-place', district: null, line })
}
