import type { UnitFields } from '../../domain/registry-unit'

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
