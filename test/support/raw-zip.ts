import { crc32, deflateRawSync } from 'node:zlib'

/** One entry, with what its directory record and its local header say where they are to lie. */
export type RawEntry = {
  name: string
  data: Uint8Array | string
  stored?: boolean
  /** What the directory says instead of the truth. */
  central?: Partial<Facts>
  /** What the local header says instead of the truth. */
  local?: Partial<Facts>
}
type Facts = { name: string; packed: number; size: number; crc: number; method: number; flags: number; offset: number }

/** A zip written field by field (APPNOTE.TXT 4.3), so that each of them can lie. `count`: what the end record says. */
export function rawZip(
  entries: readonly RawEntry[],
  end: { count?: number; comment?: Uint8Array; junk?: number } = {},
): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const raw = Buffer.from(entry.data)
    const data = entry.stored ? raw : deflateRawSync(raw)
    const truth: Facts = {
      name: entry.name,
      packed: data.length,
      size: raw.length,
      crc: crc32(raw),
      method: entry.stored ? 0 : 8,
      flags: 0,
      offset: at,
    }
    const local = header(0x04034b50, { ...truth, ...entry.local })
    directory.push(header(0x02014b50, { ...truth, ...entry.central }))
    parts.push(local, data)
    at += local.length + data.length
  }
  const records = Buffer.concat(directory)
  const last = Buffer.alloc(22)
  last.writeUInt32LE(0x06054b50, 0)
  last.writeUInt16LE(end.count ?? entries.length, 8)
  last.writeUInt16LE(end.count ?? entries.length, 10)
  last.writeUInt32LE(records.length, 12)
  last.writeUInt32LE(at, 16)
  last.writeUInt16LE(end.comment?.length ?? 0, 20)
  return new Uint8Array(
    Buffer.concat([...parts, records, last, end.comment ?? Buffer.alloc(0), Buffer.alloc(end.junk ?? 0)]),
  )
}

function header(signature: number, { name, packed, size, crc, method, flags, offset }: Facts): Buffer {
  const isCentral = signature === 0x02014b50
  const shift = isCentral ? 2 : 0
  const fixed = Buffer.alloc(isCentral ? 46 : 30)
  const bytes = Buffer.from(name)
  fixed.writeUInt32LE(signature, 0)
  if (isCentral) fixed.writeUInt16LE(20, 4)
  fixed.writeUInt16LE(20, 4 + shift)
  fixed.writeUInt16LE(flags, 6 + shift)
  fixed.writeUInt16LE(method, 8 + shift)
  fixed.writeUInt32LE(crc, 14 + shift)
  fixed.writeUInt32LE(packed, 18 + shift)
  fixed.writeUInt32LE(size, 22 + shift)
  fixed.writeUInt16LE(bytes.length, 26 + shift)
  if (isCentral) fixed.writeUInt32LE(offset, 42)
  return Buffer.concat([fixed, bytes])
}
