import { verificationQuery } from '@/app/api/_contract/inputs'
import { door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'
import { accept } from '@/lib/domain/result'

/** Walks the whole chain now, and says every way in which it is not what was written. */
export const GET = door(
  { action: 'audit:read', query: verificationQuery, throttle: 'verify' },
  async ({ runtime, query }) => accept(await runtime.services.verifyAudit(query.expect)),
)

const others = notAllowed('GET, HEAD')

export { others as DELETE, others as PATCH, others as POST, others as PUT }
