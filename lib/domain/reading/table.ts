import { type Cell, districtOfCell, type LookAt, makeLookAt } from './cell'
import type { Role } from './columns'
import type { ReadHeader } from './decision-reading'
import type { Row } from './delimited'
import type { Findings } from './mention'
import { keepUnread, readCell } from './read-cell'
import type { Reader, Scope } from './reader'
import { headingOf } from './row-heading'
import { columnsOfTable, isZoneColumn } from './table-head'
import { tableHeader } from './table-header'

const CROSS = /^(x|v|✓|✔|√|☑|\+|1|•|●|\*|có)$/iu

type Table = { columns: (Role | undefined)[]; at: Record<'commune' | 'zone' | 'district' | 'kind', number> }
type Within = { table: Table; lookAt: LookAt; reader: Reader; findings: Findings }

/**
 * Reads a table: columns known by their heads, else by what they hold. An
 * empty district cell repeats the one above (merged cells); so does an empty
 * zone cell where the zone column leads. Returns what its columns say of the decision.
 */
export function readTable(rows: readonly Row[], reader: Reader, findings: Findings, scope: Scope): ReadHeader {
  const lookAt = makeLookAt(reader)
  const { columns, body } = columnsOfTable(rows, lookAt, reader)
  const at = {
    commune: columns.indexOf('commune'),
    zone: columns.indexOf('zone'),
    district: columns.indexOf('district'),
    kind: columns.indexOf('kind'),
  }
  const within: Within = { table: { columns, at }, lookAt, reader, findings }
  const holds: Required<Scope> = { district: scope.district ?? null, zone: scope.zone ?? null }
  for (const row of body) readRow(row, holds, within)
  return tableHeader(body, columns)
}

function readRow({ cells, line }: Row, holds: Required<Scope>, within: Within): void {
  const { table, lookAt, reader, findings } = within
  const { columns, at } = table
  const heading = headingOf(cells, columns, lookAt, reader)
  if (heading) {
    Object.assign(holds, heading)
    return
  }
  const cellAt = (index: number) => lookAt(cells[index] ?? '')
  const own = cellAt(at.district)
  if (own.tokens.length > 0) holds.district = districtOfCell(own, reader)
  if (own.tokens.length > 0 && holds.district === null) keepUnread(own, line, findings)
  const { district } = holds
  if (columns.some(isZoneColumn)) {
    readCrosses({ cells, line }, district, within)
    return
  }
  const zoneCell = cellAt(at.zone)
  const isStated = zoneCell.tokens.length > 0
  if (isStated && zoneCell.zone === null) keepUnread(zoneCell, line, findings)
  if (isStated) holds.zone = at.zone < at.commune ? zoneCell.zone : holds.zone
  const inherits = at.zone < 0 || (!isStated && at.zone < at.commune)
  const names = at.commune >= 0 ? namesOf(cells, within) : lookAt(cells.join(', '))
  const zone = at.commune < 0 || inherits ? holds.zone : zoneCell.zone
  readCell(names, line, { district, zone }, reader, findings)
  for (const [index, cell] of cells.entries()) {
    const role = columns[index]
    if (role === 'note' || (role === undefined && at.commune >= 0)) keepUnread(lookAt(cell), line, findings)
  }
}

/** A row under columns that each stand for a zone: crossed, or listing names. */
function readCrosses({ cells, line }: Row, district: string | null, within: Within): void {
  const { table, lookAt, reader, findings } = within
  const names = namesOf(cells, within)
  let crossed = false
  for (const [index, role] of table.columns.entries()) {
    const cell = cells[index] ?? ''
    if (!isZoneColumn(role) || cell === '') continue
    crossed = true
    const { zone } = role
    readCell(CROSS.test(cell) ? names : lookAt(cell), line, { district, zone }, reader, findings)
  }
  if (!crossed) readCell(names, line, { district, zone: null }, reader, findings)
}

/** The cell of names, led by its kind of place where that stands in a column of its own. */
function namesOf(cells: readonly string[], { table: { at }, lookAt }: Within): Cell {
  const [kind = '', name = ''] = [cells[at.kind], cells[at.commune]]
  const leads = kind !== '' && name !== '' && lookAt(name).marks[0]?.kind !== 'type'
  return lookAt(leads ? `${kind} ${name}` : name)
}
