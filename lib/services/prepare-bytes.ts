import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** A strong ETag and the bytes in each encoding, made once. Without a tag of its own it is a hash of the bytes. */
export function prepareBytes(value: unknown, tag?: string) {
  const json = Buffer.from(JSON.stringify(value))
  const etag = tag ?? createHash('sha256').update(json).digest('base64url')
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6 }
  return { etag: `"${etag}"`, json, gzip: gzipSync(json), br: brotliCompressSync(json, { params }) }
}
