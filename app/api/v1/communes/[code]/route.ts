import { communeParams } from '@/app/api/_contract/inputs'
import { door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'
import { problem, refusalProblem } from '@/app/api/_door/problem'

/** One commune with zone, history and neighbours. */
export const GET = door(
  { action: 'commune:read', params: communeParams, throttle: 'read' },
  async ({ runtime, params }) => {
    const view = await runtime.services.commune(params.code)
    if (!view.ok)
      return view.reason === 'unknown-commune' ? problem(view.reason, { status: 404 }) : refusalProblem(view)
    return view
  },
)

const others = notAllowed('GET, HEAD')

export { others as DELETE, others as PATCH, others as POST, others as PUT }
