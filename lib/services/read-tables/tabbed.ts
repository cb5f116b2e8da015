import { type ReadText, UPLOAD_LIMITS } from './limits'

/** Rows as tab-separated lines; line ends and tabs inside a cell become "; " and a space. */
export function tabbed(rows: readonly (readonly unknown[])[]): ReadText {
  if (rows.length > UPLOAD_LIMITS.rows || rows.some((row) => row.length > UPLOAD_LIMITS.columns)) return 'too-many-rows'
  return { text: rows.map((row) => row.map(cellText).join('\t')).join('\n') }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell)
    .trim()
    .replace(/[\r\n]+/g, '; ')
    .replaceAll('\t', ' ')
}
