import { UPLOAD_LIMITS, type UploadRefusal } from './limits'

/** One entry of a zip, of which directory and local header say the same. */
export type ZipEntry = {
  name: string
  isDeflated: boolean
  /** Bytes after inflating, as stated. */
  size: number
  crc: number
  /** First byte of the local header, and first byte after the data. */
  start: number
  end: number
  data: Uint8Array
}

const END = { signature: 0x06054b50, length: 22, longestComment: 0xffff }
const CENTRAL = { signature: 0x02014b50, length: 46 }
const LOCAL = { signature: 0x04034b50, length: 30 }
const ENCRYPTED = 1
const SIZES_FOLLOW = 8
const [STORED, DEFLATED] = [0, 8]

/**
 * Reads the directory of a zip (APPNOTE.TXT 4.3) and holds it against every local
 * header: readers differ in which of the two they believe, so a zip in which they
 * differ, or whose entries overlap, is refused. Multi-part, encrypted and ZIP64
 * files are not what office programs save.
 */
export function readDirectory(bytes: Uint8Array): ZipEntry[] | UploadRefusal {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return 'unreadable'
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end < 0) return 'unreadable'
  const [count, length, from] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ]
  if (view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) return 'suspicious'
  if (count > UPLOAD_LIMITS.zipEntries) return 'zip-bomb'
  if (from + length !== end || count === 0) return 'suspicious'

  const entries: ZipEntry[] = []
  let at = from
  let total = 0
  for (let nth = 0; nth < count; nth += 1) {
    if (at + CENTRAL.length > end || view.getUint32(at, true) !== CENTRAL.signature) return 'suspicious'
    const entry = readEntry(bytes, view, at, from)
    if (entry === null) return 'suspicious'
    total += entry.size
    if (total > UPLOAD_LIMITS.unpackedBytes) return 'zip-bomb'
    entries.push(entry)
    at += CENTRAL.length + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return at === end && lieApart(entries) && haveOwnNames(entries) ? entries : 'suspicious'
}

/** The end record stands at the very end, after it only the comment that it states. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END.length
  for (let at = last; at >= Math.max(0, last - END.longestComment); at -= 1)
    if (
      view.getUint32(at, true) === END.signature &&
      at + END.length + view.getUint16(at + 20, true) === view.byteLength
    )
      return at
  return -1
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, limit: number): ZipEntry | null {
  const [flags, method, crc] = [
    view.getUint16(at + 8, true),
    view.getUint16(at + 10, true),
    view.getUint32(at + 16, true),
  ]
  const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)]
  const start = view.getUint32(at + 42, true)
  const nameLength = view.getUint16(at + 28, true)
  if (flags & ENCRYPTED || (method !== STORED && method !== DEFLATED) || (method === STORED && packed !== size))
    return null
  if (start + LOCAL.length > limit || view.getUint32(start, true) !== LOCAL.signature) return null

  if (view.getUint16(start + 8, true) !== method || view.getUint16(start + 26, true) !== nameLength) return null
  const stated = [view.getUint32(start + 14, true), view.getUint32(start + 18, true), view.getUint32(start + 22, true)]
  const isSame = stated[0] === crc && stated[1] === packed && stated[2] === size
  const isLeftOpen = (view.getUint16(start + 6, true) & SIZES_FOLLOW) !== 0 && stated.every((value) => value === 0)
  if (!isSame && !isLeftOpen) return null
  const own = bytes.subarray(at + CENTRAL.length, at + CENTRAL.length + nameLength)
  const local = bytes.subarray(start + LOCAL.length, start + LOCAL.length + nameLength)
  if (own.length !== nameLength || own.some((byte, index) => byte !== local[index])) return null

  const from = start + LOCAL.length + nameLength + view.getUint16(start + 28, true)
  const end = from + packed
  if (end > limit) return null
  const name = new TextDecoder().decode(own)
  return { name, isDeflated: method === DEFLATED, size, crc, start, end, data: bytes.subarray(from, end) }
}

/** Overlapping entries are how a small file unfolds to a thousand times what its bytes could hold. */
function lieApart(entries: readonly ZipEntry[]): boolean {
  const inOrder = entries.toSorted((a, b) => a.start - b.start)
  return inOrder.every(({ end }, index) => end <= (inOrder[index + 1]?.start ?? end))
}

/** No name twice, in any case, and none that leads out of a folder. */
function haveOwnNames(entries: readonly ZipEntry[]): boolean {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()))
  const leadsOut = /^[/\\]|\\|(^|\/)\.\.?(\/|$)|^[a-z]:|\p{Cc}/iu
  return names.size === entries.length && !entries.some(({ name }) => leadsOut.test(name))
}
