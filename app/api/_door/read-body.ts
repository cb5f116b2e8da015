import { type Refused, type Result, refuse } from '@/lib/domain/result'

/** A body must come at this pace once its patience is over: 2 MB may take minutes on a thin line, a byte a second may not. */
const PATIENCE_MS = 15_000
const SLOWEST_BYTES_A_SECOND = 4_096

type Chunk = { done: boolean; value?: Uint8Array | undefined }

/** The next chunk; null when it is later than `until` (performance.now()) or the sender broke off. */
async function nextChunk(reader: ReadableStreamDefaultReader<Uint8Array>, until: number): Promise<Chunk | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((done) => {
    timer = setTimeout(() => done(null), until - performance.now())
  })
  const chunk = await Promise.race([reader.read().catch(() => null), late])
  clearTimeout(timer)
  return chunk
}

/**
 * Reads a body up to a number of bytes and no further, whatever its length header
 * says, and no slower than a thin line. Refusals: `body-too-large`, `body-unfinished`.
 */
export async function readBytes(request: Request, max: number): Promise<Result<Uint8Array>> {
  const tooLarge: Refused = refuse('body-too-large', { maxBytes: max })
  if (Number(request.headers.get('content-length') ?? 0) > max) return tooLarge
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  if (!reader) return { ok: true, value: new Uint8Array() }
  const begun = performance.now()
  for (;;) {
    const chunk = await nextChunk(reader, begun + PATIENCE_MS + (size * 1_000) / SLOWEST_BYTES_A_SECOND)
    if (chunk?.done) break
    size += chunk?.value?.byteLength ?? 0
    if (!chunk?.value || size > max) {
      // Not waited for: what cancels a body that never ends may not end either.
      void reader.cancel().catch(() => undefined)
      return chunk ? tooLarge : refuse('body-unfinished')
    }
    chunks.push(chunk.value)
  }
  return { ok: true, value: Buffer.concat(chunks) }
}

/** Parses a bounded JSON body. Refusals: `unsupported-media-type`, `body-too-large`, `body-unfinished`, `invalid-json`. */
export async function readJson(request: Request, max: number): Promise<Result<unknown>> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(type)) return refuse('unsupported-media-type')
  const bytes = await readBytes(request, max)
  if (!bytes.ok) return bytes
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value)) }
  } catch {
    return refuse('invalid-json')
  }
}
