import { boardQuery } from '@/app/api/_contract/inputs'
import { door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'
import { answerPrepared } from '@/app/api/_door/prepared'
import { fromIso } from '@/lib/domain/time'

/** The zones of all communes, now or at an instant of the past. */
export const GET = door(
  {
    action: 'board:read',
    query: boardQuery,
    throttle: (address) => (address.searchParams.has('at') ? 'history' : undefined),
  },
  async ({ request, runtime, query }) =>
    query.at === undefined ? answerPrepared(request, runtime) : runtime.services.boardAt(fromIso(query.at)),
)

const others = notAllowed('GET, HEAD')

export { others as DELETE, others as PATCH, others as POST, others as PUT }
