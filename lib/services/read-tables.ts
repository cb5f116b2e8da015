import { boundedUnzip } from './read-tables/bounded-unzip'
import { decodeText } from './read-tables/decode-text'
import { type Refused, refused, UPLOAD_LIMITS, type UploadRefusal } from './read-tables/limits'
import { readCsv } from './read-tables/read-csv'
import { readDocx } from './read-tables/read-docx'
import { readXlsx } from './read-tables/read-xlsx'

export { UPLOAD_LIMITS, UPLOAD_REFUSALS, type UploadRefusal } from './read-tables/limits'

export type Upload = { name: string; type: string; bytes: Uint8Array }
export type ReadUpload = { ok: true; value: { text: string } } | Refused

type Reader = (bytes: Uint8Array) => Promise<string | UploadRefusal>

const READERS: Record<string, { zipped: boolean; read: Reader }> = {
  txt: { zipped: false, read: async (bytes) => decodeText(bytes) ?? 'unreadable' },
  csv: { zipped: false, read: readCsv },
  tsv: { zipped: false, read: readCsv },
  xlsx: { zipped: true, read: readXlsx },
  docx: { zipped: true, read: readDocx },
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
  if (reader.zipped) {
    const unzipped = boundedUnzip(file.bytes)
    if (unzipped !== 'within-bounds') return refused(unzipped)
  }
  const text = await withinTime(reader.read(file.bytes).catch((): UploadRefusal => 'unreadable'))
  if (isRefusal(text)) return refused(text)
  return text.trim() === '' ? refused('empty') : { ok: true, value: { text } }
}

const REFUSED = new Set<string>(['too-many-rows', 'unreadable', 'took-too-long'])
const isRefusal = (answer: string): answer is UploadRefusal => REFUSED.has(answer)

/** The bounds before this keep the work small; this one only keeps a request from waiting for ever. */
async function withinTime(reading: Promise<string | UploadRefusal>): Promise<string | UploadRefusal> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<UploadRefusal>((resolve) => {
    timer = setTimeout(() => resolve('took-too-long'), UPLOAD_LIMITS.milliseconds)
  })
  const first = await Promise.race([reading, late])
  clearTimeout(timer)
  return first
}
