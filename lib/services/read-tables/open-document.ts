import { inflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { UPLOAD_LIMITS, type UploadRefusal } from './limits'
import { findSheetFault } from './sheet-fault'
import { findXmlFault } from './xml-fault'
import { readDirectory, type ZipEntry } from './zip-directory'

/** All that a text or table needs of a document; pictures, macros and what else is embedded is never even inflated. */
const IS_PART = /\.(xml|rels)$/i

/**
 * Takes an office document apart under our own bounds and packs its XML anew,
 * stored and in order: what the libraries then open is what was checked here,
 * whatever else the file said about itself.
 */
export function openDocument(bytes: Uint8Array): Uint8Array | UploadRefusal {
  const entries = readDirectory(bytes)
  if (typeof entries === 'string') return entries
  const parts: Record<string, Uint8Array> = Object.create(null)
  for (const entry of entries) {
    if (!IS_PART.test(entry.name)) continue
    const part = inflate(entry)
    if (typeof part === 'string') return part
    const fault = findXmlFault(part) ?? findSheetFault(part)
    if (fault) return fault
    parts[entry.name] = part
  }
  return Object.keys(parts).length === 0 ? 'unreadable' : zipSync(parts, { level: 0 })
}

/** One entry's bytes: never more than it states, and refused where it turns out otherwise. */
function inflate({ data, isDeflated, size }: ZipEntry): Uint8Array | UploadRefusal {
  if (!isDeflated) return data
  try {
    const inflated = inflateRawSync(data, { maxOutputLength: Math.min(size + 1, UPLOAD_LIMITS.unpackedBytes) })
    return inflated.length === size ? inflated : 'suspicious'
  } catch (error) {
    const isMore = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
    return isMore ? 'zip-bomb' : 'unreadable'
  }
}
