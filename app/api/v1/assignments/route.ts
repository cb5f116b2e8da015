import { assignmentsQuery } from '@/app/api/_contract/inputs'
import { door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'
import { accept } from '@/lib/domain/result'
import { presentAssignment } from '@/lib/services/present-assignment'

/** Assignments with the seq of the same moment: what comes after it comes by events. */
export const GET = door(
  { action: 'assignment:read', query: assignmentsQuery, throttle: 'read' },
  async ({ runtime, query }) => {
    const { open, unit, batch, decision, limit } = query
    const { head, assignments } = await runtime.services.read.assignments({
      limit,
      open: open === '1',
      ...(unit === undefined ? {} : { unit }),
      ...(batch === undefined ? {} : { batch }),
      ...(decision === undefined ? {} : { decision }),
    })
    return accept({ epoch: head.epoch, seq: head.seq, assignments: assignments.map(presentAssignment) })
  },
)

const others = notAllowed('GET, HEAD')

export { others as DELETE, others as PATCH, others as POST, others as PUT }
