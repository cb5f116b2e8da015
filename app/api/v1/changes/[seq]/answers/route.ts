import { changeParams } from '@/app/api/_contract/inputs'
import { door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'

/** How the units asked because of a change have answered. */
export const GET = door({ action: 'assignment:read', params: changeParams, throttle: 'read' }, ({ runtime, params }) =>
  runtime.services.changeAnswers(params.seq),
)

const others = notAllowed('GET, HEAD')

export { others as DELETE, others as PATCH, others as POST, others as PUT }
