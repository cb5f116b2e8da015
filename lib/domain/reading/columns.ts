import type { Zone } from '../zone'
import { scriptOf, tokenise } from './tokens'
import { zoneOfCell } from './zone-words'

/** What a column holds; `{ zone }` is a column to be crossed for that zone, or listing its communes. */
export type Role =
  | 'zone'
  | 'former-zone'
  | 'district'
  | 'commune'
  | 'kind'
  | 'number'
  | 'issuer'
  | 'signed-on'
  | 'effective-at'
  | 'ordinal'
  | 'note'
  | { zone: Zone }

// Patterns for the folded words of a column's head.
const HEADS: [RegExp, Role][] = [
  [/^(stt|tt|so tt|no|so thu tu)$/, 'ordinal'],
  [/^(ghi chu|note|notes)\b/, 'note'],
  [/^(decision|number|so quyet dinh|quyet dinh|qd)\b/, 'number'],
  [/^(loai|loai hinh|kind|type)( (xa|don vi|hanh chinh|dvhc|don vi hanh chinh))?$/, 'kind'],
  [/^(issuer|co quan)\b/, 'issuer'],
  [/^(signed on|ngay ky|ngay ban hanh)\b/, 'signed-on'],
  [/^(effective at|hieu luc|co hieu luc|ngay hieu luc|thoi diem hieu luc)\b/, 'effective-at'],
  [
    /^(vung|cap|cap do|muc|muc do|phan vung|phan loai|danh gia|mau|zone)( \w+)* (cu|truoc|truoc day|hien tai|da cong bo)$/,
    'former-zone',
  ],
  [/^(vung|cap|cap do|muc|muc do|phan vung|phan loai|danh gia|mau|zone|level|ket qua)\b/, 'zone'],
  [/^(ten )?(huyen|district|quan|thi xa|thanh pho|tx|tp|cap huyen|don vi cap huyen)\b/, 'district'],
  [
    /^(ten )?(xa|phuong|commune|thi tran|dia phuong|dia ban|don vi|cap xa|ten|khu vuc)( (xa|phuong|thi tran|hanh chinh|cap xa|dia phuong))*$/,
    'commune',
  ],
]

/** The roles that the cells of a head row name; undefined where a cell names none. */
export function columnRoles(cells: readonly string[]): (Role | undefined)[] {
  const script = scriptOf(tokenise(cells.join(' ').slice(0, 2000)))
  return cells.map((cell) => {
    if (cell.length > 80) return undefined
    const tokens = tokenise(cell)
    const zone = tokens.length > 0 ? zoneOfCell(tokens, script) : null
    if (zone) return { zone }
    const words = tokens.filter(({ kind }) => kind === 'word').map(({ plain }) => plain)
    const folded = words.join(' ')
    return HEADS.find(([pattern]) => pattern.test(folded))?.[1]
  })
}
