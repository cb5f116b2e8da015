import { MAX_TEXT, readBody } from '@/app/api/_contract/inputs'
import { door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'
import { problem } from '@/app/api/_door/problem'
import { readBytes, readJson } from '@/app/api/_door/read-body'
import { withUploadPlace } from '@/app/api/_door/upload-place'
import { readGiven } from '@/lib/domain/read-given'
import type { DecisionReading } from '@/lib/domain/reading/decision-reading'
import { type Result, refuse } from '@/lib/domain/result'
import type { Runtime } from '@/lib/runtime'

const UPLOAD_LIMIT = 2 * 1024 * 1024
/** Room for the form's own lines around the file. */
const FORM_LIMIT = UPLOAD_LIMIT + 64 * 1024

async function readFile(request: Request, runtime: Runtime): Promise<Result<DecisionReading>> {
  const bytes = await readBytes(request, FORM_LIMIT)
  if (!bytes.ok) return bytes.reason === 'body-too-large' ? refuse('file-too-large') : bytes
  const type = request.headers.get('content-type') ?? ''
  const form = await new Response(new Uint8Array(bytes.value), { headers: { 'content-type': type } })
    .formData()
    .catch(() => null)
  const file = form?.get('file')
  if (!file || typeof file === 'string') return refuse('unsupported-media-type')
  return runtime.reading.readFile(
    {
      name: file.name,
      type: file.type,
      bytes: new Uint8Array(await file.arrayBuffer()),
    },
    request.signal,
  )
}

/** Reads a decision's text or file. Writes nothing. */
export const POST = door({ action: 'decision:read-text', throttle: 'upload' }, ({ request, runtime, identity }) =>
  withUploadPlace(runtime, identity.id, async () => {
    const isForm = /^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '')
    if (isForm) return readFile(request, runtime)
    const json = await readJson(request, 1024 * 1024)
    if (!json.ok) return json
    const body = readGiven(readBody, json.value)
    if (body.success) return runtime.reading.readText(body.data.text, request.signal)
    const message = `Cần {"text": "…"} với tối đa ${MAX_TEXT.toLocaleString('vi')} ký tự.`
    return problem('invalid-input', { errors: [{ path: 'text', message }] })
  }),
)

const others = notAllowed('POST')

export { others as DELETE, others as GET, others as PATCH, others as PUT }
