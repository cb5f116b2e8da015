import { UPLOAD_LIMITS, type UploadRefusal } from './limits'

/** The last row that a workbook can have. */
const LAST_ROW = 1_048_576
/** The opening of a row or a cell, whatever its prefix, up to the next one: no attribute holds a “<”, and texts lie in elements of their own. */
const OPENING = /<(?:[^\s<>/:]*:)?(?:row|c)(?![\w.-])[^<]*/g
/** Whatever a lenient reader could take for the attribute that says where it stands. */
const PLACE = /(?<![\w.-])r\s*=\s*["']?([^"'\s<>]*)/g
const ADDRESS = /^([A-Z]{0,3})(\d{1,15})$/

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/**
 * Whether the cells of a sheet span more than may be read: one cell at XFD1048576
 * would have a reader fill seventeen thousand million empty ones before it. Any part
 * may be the sheet: a workbook names it itself.
 */
export function findSheetFault(part: Uint8Array): UploadRefusal | null {
  let [rows, columns] = [0, 0]
  for (const [opening] of new TextDecoder().decode(part).matchAll(OPENING)) {
    for (const [, place = ''] of opening.matchAll(PLACE)) {
      const [, letters = '', digits] = ADDRESS.exec(place) ?? []
      const row = Number(digits)
      // Other letters would be counted as columns too: six of them are three hundred million.
      if (!digits || row > LAST_ROW) return 'suspicious'
      if (letters === '') continue
      rows = Math.max(rows, row)
      columns = Math.max(columns, columnNumber(letters))
    }
  }
  return rows * columns > UPLOAD_LIMITS.spannedCells ? 'too-many-rows' : null
}
