import { idParams } from '@/app/api/_contract/inputs'
import { door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'

/** An assignment with its changes, its duties, and who below is silent. */
export const GET = door({ action: 'assignment:read', params: idParams, throttle: 'read' }, ({ runtime, params }) =>
  runtime.services.viewAssignment(params.id),
)

const others = notAllowed('GET, HEAD')

export { others as DELETE, others as PATCH, others as POST, others as PUT }
