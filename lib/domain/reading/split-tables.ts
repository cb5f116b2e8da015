import { columnRoles } from './columns'
import { parseDelimited, type Row } from './delimited'
import { scriptOf, tokenise } from './tokens'
import { zoneOfCell } from './zone-words'

export type Block = { kind: 'prose'; text: string; line: number } | { kind: 'table'; rows: Row[] }

type Line = { text: string; end: string; number: number }

/** Parts a text into running text and tables (lines with tabs, and CSV), in order. */
export function splitTables(text: string): Block[] {
  const whole = wholeCsv(text)
  if (whole) return [{ kind: 'table', rows: whole }]
  const blocks: Block[] = []
  let lines: Line[] = []
  let tabbed = false
  const flush = () => {
    const [first] = lines
    if (first) blocks.push(blockOf(lines.map((line) => line.text + line.end).join(''), first.number, tabbed))
    lines = []
  }
  for (const line of linesOf(text)) {
    const isTabbed = line.text.includes('\t') && /\t\s*[^\s]|[^\s]\s*\t/.test(line.text.slice(0, 2000))
    if (isTabbed !== tabbed) flush()
    tabbed = isTabbed
    lines.push(line)
  }
  flush()
  return blocks.flatMap((block) => (block.kind === 'prose' ? csvInside(block) : [block]))
}

const blockOf = (text: string, line: number, tabbed: boolean): Block =>
  tabbed ? { kind: 'table', rows: parseDelimited(text, '\t', line) } : { kind: 'prose', text, line }

function linesOf(text: string): Line[] {
  const parts = text.split(/(\r\n|[\n\r\u2028\u2029\v\f\u0085])/)
  const lines: Line[] = []
  for (let at = 0; at < parts.length; at += 2) {
    lines.push({ text: parts[at] ?? '', end: parts[at + 1] ?? '', number: at / 2 + 1 })
  }
  return lines
}

const DELIMITERS = [',', ';'] as const

/** A text whose first line heads columns of communes and zones is CSV throughout. */
function wholeCsv(text: string): Row[] | null {
  const body = text.replace(/^[\s\ufeff]+/, '')
  const skipped = text.slice(0, text.length - body.length).split('\n').length
  const firstLine = body.slice(0, 2000).split(/[\r\n]/, 1)[0] ?? ''
  for (const delimiter of DELIMITERS) {
    const head = parseDelimited(firstLine, delimiter)[0]
    const roles = head?.cells.every((cell) => /^[^:.()]{1,40}$/.test(cell)) ? columnRoles(head.cells) : []
    if (roles.includes('commune') && (roles.includes('zone') || roles.some((role) => typeof role === 'object'))) {
      return parseDelimited(body, delimiter, skipped)
    }
  }
  return null
}

/** CSV without a head shows by its lines: equally many cells, one of them a zone, always the same one. */
function csvInside(block: Extract<Block, { kind: 'prose' }>): Block[] {
  if (block.text.length > 100_000) return [block]
  for (const delimiter of DELIMITERS) {
    const rows = parseDelimited(block.text, delimiter, block.line)
    const width = rows[0]?.cells.length ?? 0
    if (rows.length < 2 || width < 2 || rows.some(({ cells }) => cells.length !== width)) continue
    const zoneColumns = rows.map(({ cells }) => cells.map(isZone).join())
    const regular = new Set(zoneColumns).size === 1 && zoneColumns[0]?.split('true').length === 2
    if (regular) return [{ kind: 'table', rows }]
  }
  return [block]
}

function isZone(cell: string): boolean {
  if (cell.length > 60) return false
  const tokens = tokenise(cell)
  return zoneOfCell(tokens, scriptOf(tokens)) !== null
}
