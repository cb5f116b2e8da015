import { door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'
import { refuse } from '@/lib/domain/result'

/** The one assignment that a personal link is for. Looking answers nothing. */
export const GET = door({ action: 'assignment:read', link: true }, async ({ runtime, identity }) =>
  identity.assignmentId ? runtime.services.viewAssignment(identity.assignmentId) : refuse('forbidden'),
)

const others = notAllowed('GET, HEAD')

export { others as DELETE, others as PATCH, others as POST, others as PUT }
