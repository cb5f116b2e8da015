import { type Refused, type Result, refuse } from '@/lib/domain/result'

/** Reads a body up to a number of bytes and no further, whatever its length header says. */
export async function readBytes(request: Request, max: number): Promise<Result<Uint8Array>> {
  const tooLarge: Refused = refuse('body-too-large', { maxBytes: max })
  if (Number(request.headers.get('content-length') ?? 0) > max) return tooLarge
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  if (!reader) return { ok: true, value: new Uint8Array() }
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > max) {
      await reader.cancel().catch(() => undefined)
      return tooLarge
    }
    chunks.push(value)
  }
  return { ok: true, value: Buffer.concat(chunks) }
}

/** Parses a bounded JSON body. Refusals: `unsupported-media-type`, `body-too-large`, `invalid-json`. */
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
