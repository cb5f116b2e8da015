import Papa from 'papaparse'
import { decodeText } from './decode-text'
import { type ReadText, UPLOAD_LIMITS } from './limits'
import { tabbed } from './tabbed'

/** CSV with commas, semicolons or tabs (found by itself) as tab-separated lines. */
export async function readCsv(bytes: Uint8Array): Promise<ReadText> {
  const text = decodeText(bytes)
  if (text === null || text.includes('\0')) return 'unreadable'
  const { data } = Papa.parse<string[]>(text, {
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: 'greedy',
    preview: UPLOAD_LIMITS.rows + 1,
  })
  return tabbed(data)
}
