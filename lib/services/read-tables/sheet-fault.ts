import { UPLOAD_LIMITS, type UploadRefusal } from './limits'

const IS_SHEET = /^xl\/worksheets\/.*\.xml$/i
/** The last row that a workbook can have. */
const LAST_ROW = 1_048_576
const ADDRESS = /\sr\s*=\s*["']([A-Z]{0,3})(\d{1,15})["']/g

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/**
 * Whether the cells of a sheet span more than may be read: one cell at XFD1048576
 * would have a reader fill seventeen thousand million empty ones before it.
 */
export function findSheetFault(name: string, part: Uint8Array): UploadRefusal | null {
  if (!IS_SHEET.test(name)) return null
  let [rows, columns] = [0, 0]
  for (const [, letters = '', digits] of new TextDecoder().decode(part).matchAll(ADDRESS)) {
    const row = Number(digits)
    if (row > LAST_ROW) return 'suspicious'
    if (letters === '') continue
    rows = Math.max(rows, row)
    columns = Math.max(columns, columnNumber(letters))
  }
  return rows * columns > UPLOAD_LIMITS.spannedCells ? 'too-many-rows' : null
}
