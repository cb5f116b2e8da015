import { changeParams } from '@/app/api/_contract/inputs'
import { door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'
import { answerPrepared } from '@/app/api/_door/prepared'
import { can } from '@/lib/auth/permission'

/**
 * A change with its package and units. To the public its bytes never alter; staff
 * get the assignments' present state with it, fresh each time.
 */
export const GET = door(
  { action: 'change:read', params: changeParams, throttle: 'read' },
  async ({ request, runtime, identity, params }) =>
    can(identity.role, 'assignment:read', runtime.access)
      ? runtime.services.change.staffView(params.seq)
      : answerPrepared(request, runtime),
)

const others = notAllowed('GET, HEAD')

export { others as DELETE, others as PATCH, others as POST, others as PUT }
