import { door } from '@/app/api/_door/door'
import { sayDoubts } from '@/app/api/_door/doubts'
import { notAllowed } from '@/app/api/_door/not-allowed'
import { decisionDraftSchema } from '@/lib/domain/decision'
import { accept } from '@/lib/domain/result'

/** What a draft would change, and every doubt about it. Writes nothing. */
export const POST = door(
  { action: 'decision:check', body: decisionDraftSchema, throttle: 'write' },
  async ({ runtime, body }) => {
    const checked = await runtime.services.check(body)
    return checked.ok ? accept({ ...checked.value, doubts: sayDoubts(checked.value.doubts) }) : checked
  },
)

const others = notAllowed('POST')

export { others as DELETE, others as GET, others as PATCH, others as PUT }
