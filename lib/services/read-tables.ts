import { decodeText } from './read-tables/decode-text'
import { type ReadText, type Refused, refused, UPLOAD_LIMITS, type UploadRefusal } from './read-tables/limits'
import { openDocument } from './read-tables/open-document'
import { readCsv } from './read-tables/read-csv'

export { UPLOAD_LIMITS, UPLOAD_REFUSALS, type UploadRefusal } from './read-tables/limits'

export type Upload = { name: string; type: string; bytes: Uint8Array }
export type ReadUpload = { ok: true; value: { text: string } } | Refused

type Reader = (bytes: Uint8Array) => Promise<ReadText>

/** The libraries of documents are large: they are loaded for the first document only. */
const READERS: Record<string, { zipped: boolean; read: Reader }> = {
  txt: { zipped: false, read: async (bytes) => readPlain(bytes) },
  csv: { zipped: false, read: readCsv },
  tsv: { zipped: false, read: readCsv },
  xlsx: { zipped: true, read: async (bytes) => (await import('./read-tables/read-xlsx')).readXlsx(bytes) },
  docx: { zipped: true, read: async (bytes) => (await import('./read-tables/read-docx')).readDocx(bytes) },
}

/**
 * Turns an uploaded file into text for `readDecision`: tables become
 * tab-separated lines, paragraphs stay lines. The kind is known by the name's
 * ending. Bounds of size, unpacked size, rows and time are in `UPLOAD_LIMITS`;
 * a file beyond them is refused, never read in part.
 */
export async function readUpload(file: Upload): Promise<ReadUpload> {
  const ending = /\.([a-z]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? ''
  const reader = Object.hasOwn(READERS, ending) ? READERS[ending] : undefined
  if (!reader) return refused('unsupported-type')
  if (file.bytes.length > UPLOAD_LIMITS.bytes) return refused('too-large')
  if (file.bytes.length === 0) return refused('empty')
  const bytes = reader.zipped ? openDocument(file.bytes) : file.bytes
  if (typeof bytes === 'string') return refused(bytes)
  const text = await withinTime(reader.read(bytes).catch((): UploadRefusal => 'unreadable'))
  if (typeof text === 'string') return refused(text)
  return text.text.trim() === '' ? refused('empty') : { ok: true, value: text }
}

function readPlain(bytes: Uint8Array): ReadText {
  const text = decodeText(bytes)
  return text === null ? 'unreadable' : { text }
}

/** The bounds before this keep the work small; this one only keeps a request from waiting for ever. */
async function withinTime(reading: Promise<ReadText>): Promise<ReadText> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<UploadRefusal>((resolve) => {
    timer = setTimeout(() => resolve('took-too-long'), UPLOAD_LIMITS.milliseconds)
  })
  const first = await Promise.race([reading, late])
  clearTimeout(timer)
  return first
}
