import { Unzip, UnzipInflate } from 'fflate'
import { UPLOAD_LIMITS } from './limits'

const SLICE = 16_384

/**
 * Inflates a zip to see what it really holds, keeping none of it, and stops at
 * the limit: the sizes that a zip states about itself are not to be trusted.
 */
export function boundedUnzip(bytes: Uint8Array): 'within-bounds' | 'zip-bomb' | 'unreadable' {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return 'unreadable'
  let unpacked = 0
  let entries = 0
  let broken = false
  const unzip = new Unzip((entry) => {
    entries += 1
    entry.ondata = (error, chunk) => {
      if (error) broken = true
      else unpacked += chunk.length
    }
    if (entries <= UPLOAD_LIMITS.zipEntries) entry.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += SLICE) {
      unzip.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length)
      if (unpacked > UPLOAD_LIMITS.unpackedBytes || entries > UPLOAD_LIMITS.zipEntries) return 'zip-bomb'
    }
  } catch {
    return 'unreadable'
  }
  return broken || entries === 0 ? 'unreadable' : 'within-bounds'
}
