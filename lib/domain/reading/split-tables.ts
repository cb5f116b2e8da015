import { columnRoles } from './columns'
import { parseDelimited, type Row } from './delimited'
import { partsOf } from './tabbed-parts'
import { scriptOf, tokenise } from './tokens'
import { zoneOfCell } from './zone-words'

export type Block = { kind: 'prose'; start: number; end: number } | { kind: 'table'; rows: Row[] }

/** Parts a text into running text (by its place in the text) and tables (lines with tabs, and CSV), in order. */
export function splitTables(text: string): Block[] {
  const whole = wholeCsv(text)
  if (whole) return [{ kind: 'table', rows: whole }]
  return partsOf(text).flatMap((part): Block[] => {
    const inside = text.slice(part.start, part.end)
    if (part.tabbed) return [{ kind: 'table', rows: parseDelimited(inside, '\t', part.line) }]
    const rows = csvInside(inside, part.line)
    return [rows ? { kind: 'table', rows } : { kind: 'prose', start: part.start, end: part.end }]
  })
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
function csvInside(text: string, line: number): Row[] | null {
  if (text.length > 100_000) return null
  for (const delimiter of DELIMITERS) {
    if (!looksDelimited(text, delimiter)) continue
    const rows = parseDelimited(text, delimiter, line)
    const width = rows[0]?.cells.length ?? 0
    if (rows.length < 2 || width < 2 || rows.some(({ cells }) => cells.length !== width)) continue
    const seen = new Map<string, boolean>()
    const first = zoneColumns(rows[0], seen)
    if (/^ \d+$/.test(first) && rows.every((row) => zoneColumns(row, seen) === first)) return rows
  }
  return null
}

/** Spares most running text the cutting: its first line has no delimiter. */
function looksDelimited(text: string, delimiter: string): boolean {
  const at = text.search(/\S/)
  const end = text.slice(at, at + 4000).search(/[\r\n]/)
  const line = text.slice(at, end < 0 ? at + 4000 : at + end)
  return line.includes(delimiter) || line.includes('"')
}

/** Where the cells of a row that name a zone stand; distinct cells are looked at once. */
function zoneColumns(row: Row | undefined, seen: Map<string, boolean>): string {
  let columns = ''
  for (const [index, cell] of (row?.cells ?? []).entries()) {
    const known = seen.get(cell)
    const is = known ?? isZone(cell)
    if (known === undefined) seen.set(cell, is)
    if (is) columns += ` ${index}`
  }
  return columns
}

function isZone(cell: string): boolean {
  if (cell.length > 60) return false
  const tokens = tokenise(cell)
  return zoneOfCell(tokens, scriptOf(tokens)) !== null
}
