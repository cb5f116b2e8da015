import type { Zone } from '../zone'
import { districtOfCell, type LookAt, saysDistrict } from './cell'
import type { Role } from './columns'
import type { Reader } from './reader'

/** What a row heads: the district or the zone of the rows below it. */
export type RowHeading = { district: string } | { zone: Zone } | null

/** Reads a row with a single filled cell as the heading of those below, where it names a district or a zone. */
export function headingOf(
  cells: readonly string[],
  columns: readonly (Role | undefined)[],
  lookAt: LookAt,
  reader: Reader,
): RowHeading {
  let only = -1
  for (let index = 0; index < cells.length; index += 1) {
    if (cells[index] === '' || columns[index] === 'ordinal') continue
    if (only >= 0) return null
    only = index
  }
  if (only < 0) return null
  const cell = lookAt(cells[only] ?? '')
  const district = districtOfCell(cell, reader)
  if (district && (columns[only] !== 'commune' || saysDistrict(cell))) return { district }
  return cell.zone && columns[only] !== 'zone' ? { zone: cell.zone } : null
}
