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
  'too-many-lines',
  'more',
] as const
/** Lines of a file that are read: several times what a province has of units. */
export const MOST_LINES = 20_000
/** Problems that are said at once: nobody mends more before sending the file again. */
const MOST_SAID = 200
/** What is wrong with a file: the line as a text editor counts it, from 1, the column where it is one's, and what stands there. */
export type UnitFileProblem = {
  line: number
  column: string | null
  code: (typeof UNIT_FILE_PROBLEMS)[number]
  value: string
}
export type UnitFileRow = { line: number; id: string; revision: number | null; edit: Partial<UnitFields> }
export type UnitFileReading = { rows: UnitFileRow[]; problems: UnitFileProblem[] }

/** The first problems in the order of their lines, and how many there are besides. */
export function firstProblems(problems: readonly UnitFileProblem[]): UnitFileProblem[] {
  const sorted = problems.toSorted((a, b) => a.line - b.line)
  const first = sorted.slice(0, MOST_SAID)
  const next = sorted[MOST_SAID]
  if (next) first.push({ line: next.line, column: null, code: 'more', value: String(problems.length - MOST_SAID) })
  return first
}
