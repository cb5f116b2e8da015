import { MAX_TEXT, readBody } from '@/app/api/_contract/inputs'
import { door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'
import { problem, refusalProblem } from '@/app/api/_door/problem'
import { readBytes, readJson } from '@/app/api/_door/read-body'
import { readDecision } from '@/lib/domain/reading/read-decision'
import { accept, type Result, refuse } from '@/lib/domain/result'
import type { Runtime } from '@/lib/runtime'

const UPLOAD_LIMIT = 2 * 1024 * 1024
/** Room for the form's own lines around the file. */
const FORM_LIMIT = UPLOAD_LIMIT + 64 * 1024
const REASONS = {
  'too-large': 'file-too-large',
  'too-many-rows': 'file-too-large',
  'zip-bomb': 'suspicious-archive',
  'unsupported-type': 'unsupported-media-type',
} as const

async function textOfUpload(request: Request, runtime: Runtime): Promise<Result<string>> {
  const bytes = await readBytes(request, FORM_LIMIT)
  if (!bytes.ok) return refuse('file-too-large')
  const type = request.headers.get('content-type') ?? ''
  const form = await new Response(new Uint8Array(bytes.value), { headers: { 'content-type': type } })
    .formData()
    .catch(() => null)
  const file = form?.get('file')
  if (!file || typeof file === 'string') return refuse('unsupported-media-type')
  const read = await runtime.readUpload({
    name: file.name,
    type: file.type,
    bytes: new Uint8Array(await file.arrayBuffer()),
  })
  if (read.ok) return accept(read.value.text)
  return refuse(read.reason in REASONS ? REASONS[read.reason as keyof typeof REASONS] : 'unreadable-file')
}

/** Reads a decision's text or file. Writes nothing. */
export const POST = door({ action: 'decision:read-text', throttle: 'upload' }, async ({ request, runtime }) => {
  const isForm = /^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '')
  let text: string
  if (isForm) {
    const upload = await textOfUpload(request, runtime)
    if (!upload.ok) return upload
    text = upload.value
  } else {
    const json = await readJson(request, 1024 * 1024)
    if (!json.ok) return refusalProblem(json)
    const body = readBody.safeParse(json.value)
    if (!body.success) {
      const message = `Cần {"text": "…"} với tối đa ${MAX_TEXT.toLocaleString('vi')} ký tự.`
      return problem('invalid-input', { errors: [{ path: 'text', message }] })
    }
    text = body.data.text
  }
  return accept(readDecision(text, runtime.gazetteer))
})

const others = notAllowed('POST')

export { others as DELETE, others as GET, others as PATCH, others as PUT }
