import { type Cell, isCommuneCell, isDistrictCell, isKindCell, type LookAt } from './cell'
import type { Role } from './columns'
import type { Row } from './delimited'
import type { Reader } from './reader'

const SAMPLE = 60
const ENOUGH = 0.5
const NEARLY_ALL = 0.8
/** Letters of "Xã, phường, thị trấn". */
const LONGEST_KIND = 24

/** Knows columns without heads by their cells: zones, districts, communes. Roles already known stay. */
export function guessColumns(
  rows: readonly Row[],
  lookAt: LookAt,
  reader: Reader,
  known: readonly (Role | undefined)[],
): (Role | undefined)[] {
  const columns = columnsOf(rows.slice(0, SAMPLE)).map((column) => column.map(lookAt))
  const roles: (Role | undefined)[] = columns.map((_, index) => known[index])
  const assign = (role: Role, score: (column: Cell[]) => number) => {
    if (roles.includes(role)) return
    let [best, highest] = [-1, 0]
    for (const [index, column] of columns.entries()) {
      const reached = roles[index] === undefined && column.length > 0 ? score(column) : 0
      if (reached > highest) [best, highest] = [index, reached]
    }
    if (highest >= ENOUGH) roles[best] = role
  }
  assign('zone', (column) => share(column, ({ zone }) => zone !== null))
  const districts = (column: Cell[]) => share(column, (cell) => isDistrictCell(cell, reader))
  const variety = (column: Cell[]) => new Set(column).size / (Math.min(rows.length, SAMPLE) || 1)
  const communes = (column: Cell[]) => share(column, (cell) => isCommuneCell(cell, reader))
  assign(
    'commune',
    (column) => communes(column) * (districts(column) > NEARLY_ALL ? 0.6 : 1) * (0.7 + 0.3 * variety(column)),
  )
  assign('district', districts)
  return roles
}

/** The column that holds nothing but kinds of place ("Xã", "Thị trấn") beside the names; -1 when there is none. */
export function kindColumn(rows: readonly Row[], lookAt: LookAt): number {
  const isKind = (text: string) => text.length <= LONGEST_KIND && isKindCell(lookAt(text))
  return columnsOf(rows.slice(0, SAMPLE)).findIndex(
    (column) => column.length > 0 && share(column, isKind) >= NEARLY_ALL,
  )
}

/** What is not empty, column by column. */
function columnsOf(rows: readonly Row[]): string[][] {
  const columns: string[][] = []
  for (const { cells } of rows) {
    for (const [index, text] of cells.entries()) {
      columns[index] ??= []
      if (text !== '') columns[index].push(text)
    }
  }
  return columns
}

const share = <T>(column: readonly T[], test: (cell: T) => boolean): number =>
  column.filter(test).length / column.length
