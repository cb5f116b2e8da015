import { door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'
import { answerPrepared } from '@/app/api/_door/prepared'

/** All communes with how they stand. */
export const GET = door({ action: 'commune:read' }, ({ request, runtime }) => answerPrepared(request, runtime))

const others = notAllowed('GET, HEAD')

export { others as DELETE, others as PATCH, others as POST, others as PUT }
