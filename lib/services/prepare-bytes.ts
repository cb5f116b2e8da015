import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** A strong ETag and the bytes in each encoding, made once. */
export function prepareBytes(etag: string, value: unknown) {
  const json = Buffer.from(JSON.stringify(value))
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6 }
  return { etag: `"${etag}"`, json, gzip: gzipSync(json), br: brotliCompressSync(json, { params }) }
}
