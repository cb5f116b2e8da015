import { importQuery } from '@/app/api/_contract/inputs'
import { actorOf, door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'
import { readBytes } from '@/app/api/_door/read-body'
import { sayUnitFileProblems } from '@/app/api/_door/unit-file-problems'
import { withUploadPlace } from '@/app/api/_door/upload-place'
import { type Result, refuse } from '@/lib/domain/result'
import type { UnitFileProblem } from '@/lib/services/unit-file/problem'

const LIMIT = 1024 * 1024

async function textOf(request: Request): Promise<Result<string>> {
  if (!/^text\/csv\b/i.test(request.headers.get('content-type') ?? '')) return refuse('unsupported-media-type')
  const bytes = await readBytes(request, LIMIT)
  if (!bytes.ok) return bytes
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.value)
    return text.includes('\0') ? refuse('unreadable-file') : { ok: true, value: text }
  } catch {
    return refuse('unreadable-file')
  }
}

/** Takes a file of units over, whole or not at all. */
export const POST = door(
  { action: 'unit:manage', query: importQuery, throttle: 'upload' },
  ({ request, runtime, identity, query }) =>
    withUploadPlace(runtime, identity.id, async () => {
      const text = await textOf(request)
      if (!text.ok) return text
      const taken = await runtime.services.importUnits(text.value, query.dry === '1', actorOf(identity))
      if (taken.ok || taken.reason !== 'invalid-units-file') return taken
      const problems = (taken.detail?.problems ?? []) as UnitFileProblem[]
      return refuse('invalid-units-file', { problems: sayUnitFileProblems(problems) })
    }),
)

const others = notAllowed('POST')

export { others as DELETE, others as GET, others as PATCH, others as PUT }
