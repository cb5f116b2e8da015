import type { Zone } from '../zone'
import { columnRoles, type Role } from './columns'
import type { ReadHeader } from './decision-reading'
import type { Row } from './delimited'
import { findDistrict } from './find-district'
import { guessColumns, isPlaceCell } from './guess-columns'
import { interpret, type Reader, type Scope } from './interpret'
import { lex } from './lex'
import type { Findings } from './mention'
import { tableHeader } from './table-header'
import { type Token, tokenise } from './tokens'
import { zoneOfCell } from './zone-words'

const CROSS = /^(x|v|✓|✔|√|☑|\+|1|•|●|\*|có)$/iu
const HEAD_ROWS = 3

/**
 * Reads a table: columns known by their heads, else by what they hold. An
 * empty district cell repeats the one above (merged cells); so does an empty
 * zone cell where the zone column leads. Returns what its columns say of the decision.
 */
export function readTable(rows: readonly Row[], reader: Reader, findings: Findings, scope: Scope): ReadHeader {
  const { roles, body } = headOf(rows, reader)
  const columns = roles.includes('commune') || roles.some(isZoneColumn) ? roles : guessColumns(body, reader, roles)
  const at = (role: Role) => columns.indexOf(role)
  const [communeAt, zoneAt, districtAt] = [at('commune'), at('zone'), at('district')]
  let district = scope.district ?? null
  let groupZone: Zone | null = scope.zone ?? null
  for (const { cells, line } of body) {
    const tokensAt = (index: number) => (index < 0 ? [] : tokenise(cells[index] ?? '', line))
    const filled = cells.flatMap((cell, index) => (cell !== '' && columns[index] !== 'ordinal' ? [index] : []))
    const heading = filled.length === 1 ? tokensAt(filled[0] ?? -1) : []
    const headed = districtOf(heading, reader)
    if (headed && (filled[0] !== communeAt || isDistrictHeading(heading))) {
      district = headed
      continue
    }
    const headingZone = heading.length > 0 ? zoneOfCell(heading, reader.script) : null
    if (headingZone && filled[0] !== zoneAt) {
      groupZone = headingZone
      continue
    }
    const own = tokensAt(districtAt)
    if (own.length > 0) district = districtOf(own, reader)
    if (own.length > 0 && district === null) keepUnread(own, findings)
    const crossed = columns.flatMap((role, index): [Zone, string][] =>
      isZoneColumn(role) && (cells[index] ?? '') !== '' ? [[role.zone, cells[index] ?? '']] : [],
    )
    const commune = tokensAt(communeAt)
    if (columns.some(isZoneColumn)) {
      for (const [zone, cell] of crossed) {
        const names = CROSS.test(cell) ? commune : tokenise(cell, line)
        readCell(names, { district, zone }, reader, findings)
      }
      if (crossed.length === 0) readCell(commune, { district, zone: null }, reader, findings)
      continue
    }
    const zoneCell = tokensAt(zoneAt)
    const stated = zoneOfCell(zoneCell, reader.script)
    if (zoneCell.length > 0 && stated === null) keepUnread(zoneCell, findings)
    if (zoneCell.length > 0) groupZone = zoneAt < communeAt ? stated : groupZone
    const inherits = zoneAt < 0 || (zoneCell.length === 0 && zoneAt < communeAt)
    if (communeAt >= 0) readCell(commune, { district, zone: inherits ? groupZone : stated }, reader, findings)
    else readCell(tokenise(cells.join(', '), line), { district, zone: groupZone }, reader, findings)
    cells.forEach((cell, index) => {
      if (columns[index] === 'note' || (columns[index] === undefined && communeAt >= 0))
        keepUnread(tokenise(cell, line), findings)
    })
  }
  return tableHeader(body, columns)
}

const isZoneColumn = (role: Role | undefined): role is { zone: Zone } => typeof role === 'object'

function headOf(rows: readonly Row[], reader: Reader): { roles: (Role | undefined)[]; body: readonly Row[] } {
  let roles: (Role | undefined)[] = []
  let taken = 0
  for (const { cells } of rows.slice(0, HEAD_ROWS)) {
    const found = columnRoles(cells)
    const named = found.filter((role, index) => role !== undefined && !isPlaceCell(cells[index] ?? '', reader))
    const zones = new Set(named.filter(isZoneColumn).map(({ zone }) => zone))
    const isHead = named.some((role) => !isZoneColumn(role)) ? named.length >= 2 : zones.size >= 2
    if (!isHead || (zones.size === 1 && isDataRow(cells, reader))) break
    const width = Math.max(roles.length, found.length)
    roles = Array.from({ length: width }, (_, index) => found[index] ?? roles[index])
    taken += 1
  }
  // Above crossed columns the shared head "Vùng" says nothing more.
  if (roles.some(isZoneColumn)) roles = roles.map((role) => (role === 'zone' ? undefined : role))
  return { roles, body: rows.slice(taken) }
}

const isDataRow = (cells: readonly string[], reader: Reader): boolean => cells.some((cell) => isPlaceCell(cell, reader))

function districtOf(tokens: Token[], reader: Reader): string | null {
  if (tokens.length === 0 || tokens.length > 12) return null
  const mark = lex(tokens, reader.gazetteer, reader.script).find(({ kind }) => kind === 'district')
  if (mark?.kind === 'district') return mark.district.code
  const words = tokens.filter(({ kind }) => kind === 'word')
  return findDistrict(reader.gazetteer, words, false)?.district.code ?? null
}

const isDistrictHeading = (tokens: readonly Token[]): boolean =>
  tokens.some(({ plain, kind }) => kind === 'word' && /^(huyen|tx|tp|h)$/.test(plain)) ||
  tokens.some(
    ({ plain }, at) =>
      (plain === 'thi' && tokens[at + 1]?.plain === 'xa') || (plain === 'thanh' && tokens[at + 1]?.plain === 'pho'),
  )

function readCell(tokens: Token[], scope: Scope, reader: Reader, findings: Findings): void {
  if (tokens.length > 0) interpret(lex(tokens, reader.gazetteer, reader.script), reader, findings, scope)
}

function keepUnread(tokens: Token[], findings: Findings): void {
  if (tokens.some(({ kind }) => kind === 'word'))
    findings.unread.push({ tokens, reason: 'not-a-place', district: null })
}
