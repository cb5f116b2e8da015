import type { Zone } from '../zone'
import { isPlaceCell, type LookAt } from './cell'
import { columnRoles, type Role } from './columns'
import type { Row } from './delimited'
import { guessColumns, kindColumn } from './guess-columns'
import type { Reader } from './reader'

const HEAD_ROWS = 3

export type Columns = { columns: (Role | undefined)[]; body: readonly Row[] }

export const isZoneColumn = (role: Role | undefined): role is { zone: Zone } => typeof role === 'object'

/** What each column of a table holds: by its head rows, else by its cells; and the rows below the head. */
export function columnsOfTable(rows: readonly Row[], lookAt: LookAt, reader: Reader): Columns {
  const { roles, body } = headOf(rows, lookAt, reader)
  // A column of nothing but "Xã" and "Thị trấn" belongs to the names beside it, whatever its head says.
  const kindAt = kindColumn(body, lookAt)
  if (kindAt >= 0) roles[kindAt] = 'kind'
  const known = roles.includes('commune') || roles.some(isZoneColumn)
  return { columns: known ? roles : guessColumns(body, lookAt, reader, roles), body }
}

function headOf(rows: readonly Row[], lookAt: LookAt, reader: Reader) {
  let roles: (Role | undefined)[] = []
  let taken = 0
  for (const { cells } of rows.slice(0, HEAD_ROWS)) {
    const found = columnRoles(cells)
    const isPlace = cells.map((cell, index) => found[index] !== undefined && isPlaceCell(lookAt(cell), reader))
    const named = found.filter((role, index) => role !== undefined && !isPlace[index])
    const zones = new Set(named.filter(isZoneColumn).map(({ zone }) => zone))
    const isHead = named.some((role) => !isZoneColumn(role)) ? named.length >= 2 : zones.size >= 2
    if (!isHead || (zones.size === 1 && cells.some((cell) => isPlaceCell(lookAt(cell), reader)))) break
    const width = Math.max(roles.length, found.length)
    roles = Array.from({ length: width }, (_, index) => found[index] ?? roles[index])
    taken += 1
  }
  // Above crossed columns the shared head "Vùng" says nothing more.
  if (roles.some(isZoneColumn)) roles = roles.map((role) => (role === 'zone' ? undefined : role))
  return { roles, body: rows.slice(taken) }
}
