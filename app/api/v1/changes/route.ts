import { changesQuery } from '@/app/api/_contract/inputs'
import { door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'
import { accept } from '@/lib/domain/result'
import { changeFacts } from '@/lib/services/view-change'

/** The newest changes, or those before a seq. */
export const GET = door(
  { action: 'change:read', query: changesQuery, throttle: 'read' },
  async ({ runtime, query }) => {
    const changes = await runtime.services.read.recentChanges(query.limit, query.before)
    return accept({ changes: changes.map((change) => changeFacts(change, runtime.places)) })
  },
)

const others = notAllowed('GET, HEAD')

export { others as DELETE, others as PATCH, others as POST, others as PUT }
