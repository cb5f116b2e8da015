import Papa from 'papaparse'
import { bareCell } from '../../domain/csv-cell'
import { toNfc } from '../../domain/nfc'
import type { UnitFields } from '../../domain/registry-unit'
import { unitFieldSchemas } from '../../domain/unit-fields-schema'
import { BOM, COLUMNS, ID, NO, REVISION, TITLES, YES } from './columns'
import { MOST_LINES, type UnitFileProblem, type UnitFileReading, type UnitFileRow } from './problem'

/** As much of what somebody wrote as is shown back. */
const SHOWN = 100

type Cells = { line: number; cells: string[] }

const countLines = (text: string): number => text.split(/\r\n|\r|\n/).length - 1

/** The head's own line says by what cells and lines are parted: no title holds such a sign. */
function parse(text: string): { cells: Cells[]; broken: number[]; isLonger: boolean } {
  const body = text.startsWith(BOM) ? text.slice(1) : text
  const newline = (/\r\n|\n|\r/.exec(body)?.[0] ?? '\n') as '\r\n' | '\n' | '\r'
  const delimiter = /[,;\t]/.exec(body.split(newline, 1)[0] ?? '')?.[0] ?? ','
  const cells: Cells[] = []
  const broken: number[] = []
  let at = 0
  let line = 1
  let lines = 0
  Papa.parse<string[]>(body, {
    delimiter,
    newline,
    step: ({ data, errors, meta }, parser) => {
      if (errors.some(({ type }) => type === 'Quotes')) broken.push(line)
      if (data.some((cell) => cell !== '')) cells.push({ line, cells: data })
      lines += 1
      if (lines > MOST_LINES) parser.abort()
      line += countLines(body.slice(at, meta.cursor))
      at = meta.cursor
    },
  })
  return { cells, broken, isLonger: lines > MOST_LINES }
}

function readActive(text: string): boolean | null {
  const word = toNfc(text.trim()).toLocaleLowerCase('vi')
  if (word === YES) return true
  return word === NO ? false : null
}

const CODES = { phone: 'bad-phone', email: 'bad-email' } as const

/** One cell into the edit of its row, or the code of what is wrong with it. */
function readCell(field: keyof UnitFields, text: string, edit: Partial<UnitFields>): UnitFileProblem['code'] | null {
  if (field === 'active') {
    const active = readActive(text)
    if (active === null) return 'bad-active'
    edit.active = active
    return null
  }
  const read = unitFieldSchemas[field].safeParse(text)
  if (!read.success) return field === 'phone' || field === 'email' ? CODES[field] : 'bad-field'
  edit[field] = read.data
  return null
}

function readHead({ cells, line }: Cells): { titles: string[]; problems: UnitFileProblem[] } {
  const titles = cells.map((cell) => toNfc(cell.trim()))
  const problems = titles.flatMap((title, index): UnitFileProblem[] => {
    const at = { line, column: title.slice(0, SHOWN), value: title.slice(0, SHOWN) }
    if (!TITLES.has(title)) return [{ ...at, code: 'unknown-column' }]
    return titles.indexOf(title) < index ? [{ ...at, code: 'column-twice' }] : []
  })
  if (!titles.includes(ID)) problems.push({ line, column: null, code: 'no-id-column', value: '' })
  return { titles, problems }
}

function readRow({ line, cells }: Cells, titles: readonly string[]): UnitFileReading {
  const row: UnitFileRow = { line, id: '', revision: null, edit: {} }
  if (cells.length !== titles.length)
    return { rows: [], problems: [{ line, column: null, code: 'cells', value: String(cells.length) }] }
  const problems: UnitFileProblem[] = []
  for (const [index, title] of titles.entries()) {
    const text = bareCell(cells[index] ?? '')
    const column = COLUMNS.find((one) => one.title === title)
    if (title === ID) row.id = text.trim()
    else if (title === REVISION && text.trim() !== '') {
      row.revision = Number(text)
      if (!/^\d{1,9}$/.test(text.trim()))
        problems.push({ line, column: title, code: 'bad-revision', value: text.slice(0, SHOWN) })
    } else if (column && 'field' in column) {
      const code = readCell(column.field, text, row.edit)
      if (code) problems.push({ line, column: title, code, value: text.slice(0, SHOWN) })
    }
  }
  return { rows: [row], problems }
}

/** Reads a file of units, with everything that is wrong in it by itself. */
export function readUnitFile(text: string): UnitFileReading {
  const { cells, broken, isLonger } = parse(text)
  const [head, ...lines] = cells
  if (isLonger) {
    const line = cells.at(-1)?.line ?? 1
    return {
      rows: [],
      problems: [{ line, column: null, code: 'too-many-lines', value: MOST_LINES.toLocaleString('vi') }],
    }
  }
  if (!head) return { rows: [], problems: [{ line: 1, column: null, code: 'empty', value: '' }] }
  const quotes = broken.map((line): UnitFileProblem => ({ line, column: null, code: 'broken-quotes', value: '' }))
  const { titles, problems } = readHead(head)
  if (problems.length + quotes.length > 0) return { rows: [], problems: [...quotes, ...problems] }
  const read = lines.map((line) => readRow(line, titles))
  return { rows: read.flatMap(({ rows }) => rows), problems: read.flatMap((one) => one.problems) }
}
