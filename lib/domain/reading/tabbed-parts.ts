/** A stretch of whole lines with tabs, or without. `line`: number of its first line. */
export type Part = { start: number; end: number; line: number; tabbed: boolean }

type Line = { text: string; start: number; end: number; number: number }

const LINE_END = /\r\n|[\n\r\u2028\u2029\v\f\u0085]/g
/** A cell that Excel wraps in quotes spans no more lines than this. */
const LONGEST_CELL = 60

/** Parts a text into lines with tabs and lines without; the lines of one quoted cell stay together. */
export function partsOf(text: string): Part[] {
  const lines = linesOf(text)
  const parts: Part[] = []
  let heldTo = -1
  let unclosedTo = -1
  for (const [index, line] of lines.entries()) {
    const isTabbed = index <= heldTo || hasCells(line.text)
    if (isTabbed && index >= heldTo && index > unclosedTo && opensQuote(line.text, index === heldTo)) {
      const close = closingLine(lines, index)
      if (close > index) heldTo = close
      // None of these lines closes a cell, so none of them is worth a second search.
      else unclosedTo = index + LONGEST_CELL
    }
    const last = parts.at(-1)
    if (last?.tabbed === isTabbed) last.end = line.end
    else parts.push({ start: line.start, end: line.end, line: line.number, tabbed: isTabbed })
  }
  return parts
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const { 0: mark, index } of text.matchAll(LINE_END)) {
    lines.push({ text: text.slice(start, index), start, end: index + mark.length, number: lines.length + 1 })
    start = index + mark.length
  }
  lines.push({ text: text.slice(start), start, end: text.length, number: lines.length + 1 })
  return lines
}

const hasCells = (line: string): boolean => line.includes('\t') && /\t\s*[^\s]|[^\s]\s*\t/.test(line.slice(0, 2000))

/** Whether the last cell of a line opens a quote and leaves it open. */
function opensQuote(line: string, continues: boolean): boolean {
  const rest = continues ? line.slice(line.indexOf('"') + 1) : line
  const cell = rest.slice(rest.lastIndexOf('\t"') + 1)
  const starts = cell.startsWith('"') && (cell !== rest || !continues)
  return starts && (cell.match(/"/g)?.length ?? 0) % 2 === 1
}

/** The line on which an open quote ends, or -1 where none does nearby. */
function closingLine(lines: readonly Line[], from: number): number {
  for (let index = from + 1; index < lines.length && index <= from + LONGEST_CELL; index += 1) {
    if ((lines[index]?.text.match(/"/g)?.length ?? 0) % 2 === 1) return index
  }
  return -1
}
