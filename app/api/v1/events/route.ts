import { eventsQuery } from '@/app/api/_contract/inputs'
import { door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'
import { can } from '@/lib/auth/permission'

/** The log after a seq, in order, as the asker's audience sees it. */
export const GET = door(
  { action: 'log:read-public', query: eventsQuery, throttle: 'events' },
  async ({ runtime, identity, query }) => {
    const isStaff = can(identity.role, 'log:read-staff', runtime.access)
    const { epoch, ...range } = query
    return runtime.services.events({ ...range, ...(epoch ? { epoch } : {}) }, isStaff ? 'staff' : 'public')
  },
)

const others = notAllowed('GET, HEAD')

export { others as DELETE, others as PATCH, others as POST, others as PUT }
