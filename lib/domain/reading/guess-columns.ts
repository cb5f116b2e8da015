import type { Role } from './columns'
import type { Row } from './delimited'
import { findDistrict } from './find-district'
import type { Reader } from './interpret'
import { lex } from './lex'
import { type Token, tokenise } from './tokens'
import { zoneOfCell } from './zone-words'

const SAMPLE = 60
const ENOUGH = 0.5

/** Knows columns without heads by their cells: zones, districts, communes. Roles already known stay. */
export function guessColumns(
  rows: readonly Row[],
  reader: Reader,
  known: readonly (Role | undefined)[],
): (Role | undefined)[] {
  const sample = rows.slice(0, SAMPLE)
  const width = Math.max(0, ...sample.map(({ cells }) => cells.length))
  const roles: (Role | undefined)[] = Array.from({ length: width }, (_, index) => known[index])
  const cellsAt = (index: number) => sample.map(({ cells }) => cells[index] ?? '').filter((cell) => cell !== '')
  const share = (index: number, test: (cell: string) => boolean) => {
    const cells = cellsAt(index)
    return cells.length === 0 ? 0 : cells.filter(test).length / cells.length
  }
  const assign = (role: Role, score: (index: number) => number) => {
    if (roles.includes(role)) return
    const free = [...roles.keys()].filter((index) => roles[index] === undefined)
    const best = free.toSorted((a, b) => score(b) - score(a))[0]
    if (best !== undefined && score(best) >= ENOUGH) roles[best] = role
  }
  assign('zone', (index) => share(index, (cell) => zoneOfCell(tokenise(cell), reader.script) !== null))
  const communes = (index: number) => share(index, (cell) => isCommuneCell(cell, reader))
  const districts = (index: number) => share(index, (cell) => isDistrictCell(cell, reader))
  const kinds = (index: number) => new Set(cellsAt(index)).size / (sample.length || 1)
  assign('commune', (index) => communes(index) * (districts(index) > 0.8 ? 0.6 : 1) * (0.7 + 0.3 * kinds(index)))
  assign('district', districts)
  return roles
}

const wordsOf = (cell: string): Token[] =>
  tokenise(cell.slice(0, 200)).filter(({ kind }) => kind === 'word' || kind === 'number')

function isCommuneCell(cell: string, reader: Reader): boolean {
  const marks = lex(tokenise(cell.slice(0, 200)), reader.gazetteer, reader.script)
  return marks.some((mark) => mark.kind === 'run' && reader.find(mark.tokens).some(({ cost }) => cost < 2))
}

function isDistrictCell(cell: string, reader: Reader): boolean {
  const marks = lex(tokenise(cell.slice(0, 200)), reader.gazetteer, reader.script)
  return marks.some(({ kind }) => kind === 'district') || findDistrict(reader.gazetteer, wordsOf(cell), true) !== null
}

/** Whether a cell names a place, so that its row cannot be a head. */
export const isPlaceCell = (cell: string, reader: Reader): boolean =>
  cell.length <= 200 && (isCommuneCell(cell, reader) || isDistrictCell(cell, reader))
