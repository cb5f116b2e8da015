import Papa from 'papaparse'
import { bareCell, guardCell } from '../domain/csv-cell'
import type { RegistryUnit, UnitFields } from '../domain/registry-unit'
import { unitFieldSchemas } from '../domain/unit-fields-schema'

/** The columns of the file, in their order; those without `field` are only read by people. */
const COLUMNS = [
  { title: 'Mã đơn vị', cell: (unit: RegistryUnit) => unit.id },
  { title: 'Cấp', cell: (unit: RegistryUnit) => LEVELS[unit.level] },
  { title: 'Mã huyện', cell: (unit: RegistryUnit) => unit.districtCode },
  { title: 'Mã xã', cell: (unit: RegistryUnit) => unit.communeCode },
  { title: 'Tên theo hướng dẫn', cell: (unit: RegistryUnit) => unit.name },
  { title: 'Tên dùng ở đây', field: 'ownName', cell: (unit: RegistryUnit) => unit.ownName },
  { title: 'Người phụ trách', field: 'person', cell: (unit: RegistryUnit) => unit.person },
  { title: 'Điện thoại', field: 'phone', cell: (unit: RegistryUnit) => unit.phone },
  { title: 'Thư điện tử', field: 'email', cell: (unit: RegistryUnit) => unit.email },
  { title: 'Ghi chú', field: 'note', cell: (unit: RegistryUnit) => unit.note },
  { title: 'Còn giao việc', field: 'active', cell: (unit: RegistryUnit) => (unit.active ? YES : NO) },
  { title: 'Lần sửa', cell: (unit: RegistryUnit) => String(unit.revision) },
] as const
const LEVELS = { province: 'tỉnh', district: 'huyện', commune: 'xã' } as const
const YES = 'có'
const NO = 'không'
const [ID, REVISION] = ['Mã đơn vị', 'Lần sửa']
const TITLES: ReadonlySet<string> = new Set(COLUMNS.map(({ title }) => title))

const BOM = '\uFEFF'

/** All units as CSV for spreadsheets: UTF-8 with its mark, no cell that runs as a formula. */
export const writeUnitFile = (units: readonly RegistryUnit[]): string =>
  BOM +
  Papa.unparse(
    {
      fields: COLUMNS.map(({ title }) => title),
      data: units.map((unit) => COLUMNS.map(({ cell }) => guardCell(cell(unit) ?? ''))),
    },
    { newline: '\r\n' },
  )

export const UNIT_FILE_PROBLEMS = [
  'empty',
  'no-id-column',
  'unknown-column',
  'column-twice',
  'cells',
  'broken-quotes',
  'unknown-unit',
  'unit-twice',
  'bad-field',
  'bad-phone',
  'bad-email',
  'bad-active',
  'bad-revision',
  'moved',
] as const
/** What is wrong with a file: the line as a text editor counts it, from 1, the column where it is one's, and what stands there. */
export type UnitFileProblem = {
  line: number
  column: string | null
  code: (typeof UNIT_FILE_PROBLEMS)[number]
  value: string
}
export type UnitFileRow = { line: number; id: string; revision: number | null; edit: Partial<UnitFields> }
export type UnitFileReading = { rows: UnitFileRow[]; problems: UnitFileProblem[] }

type Cells = { line: number; cells: string[] }

const countLines = (text: string): number => text.split(/\r\n|\r|\n/).length - 1

/** The head's own line says by what cells and lines are parted: no title holds such a sign. */
function parse(text: string): { cells: Cells[]; broken: number[] } {
  const body = text.startsWith(BOM) ? text.slice(1) : text
  const newline = (/\r\n|\n|\r/.exec(body)?.[0] ?? '\n') as '\r\n' | '\n' | '\r'
  const delimiter = /[,;\t]/.exec(body.split(newline, 1)[0] ?? '')?.[0] ?? ','
  const cells: Cells[] = []
  const broken: number[] = []
  let at = 0
  let line = 1
  Papa.parse<string[]>(body, {
    delimiter,
    newline,
    step: ({ data, errors, meta }) => {
      if (errors.some(({ type }) => type === 'Quotes')) broken.push(line)
      if (data.some((cell) => cell !== '')) cells.push({ line, cells: data })
      line += countLines(body.slice(at, meta.cursor))
      at = meta.cursor
    },
  })
  return { cells, broken }
}

function readActive(text: string): boolean | null {
  const word = text.trim().normalize('NFC').toLocaleLowerCase('vi')
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
  const titles = cells.map((cell) => cell.trim().normalize('NFC'))
  const problems = titles.flatMap((title, index): UnitFileProblem[] => {
    const at = { line, column: title, value: title }
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
      if (!/^\d{1,9}$/.test(text.trim())) problems.push({ line, column: title, code: 'bad-revision', value: text })
    } else if (column && 'field' in column) {
      const code = readCell(column.field, text, row.edit)
      if (code) problems.push({ line, column: title, code, value: text.slice(0, 100) })
    }
  }
  return { rows: [row], problems }
}

/** Reads a file of units, with everything that is wrong in it by itself. */
export function readUnitFile(text: string): UnitFileReading {
  const { cells, broken } = parse(text)
  const [head, ...lines] = cells
  if (!head) return { rows: [], problems: [{ line: 1, column: null, code: 'empty', value: '' }] }
  const quotes = broken.map((line): UnitFileProblem => ({ line, column: null, code: 'broken-quotes', value: '' }))
  const { titles, problems } = readHead(head)
  if (problems.length + quotes.length > 0) return { rows: [], problems: [...quotes, ...problems] }
  const read = lines.map((line) => readRow(line, titles))
  return { rows: read.flatMap(({ rows }) => rows), problems: read.flatMap((one) => one.problems) }
}
