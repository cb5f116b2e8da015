import { door } from '@/app/api/_door/door'
import { answerPrepared } from '@/app/api/_door/prepared'

/** All communes with how they stand. */
export const GET = door({ action: 'commune:read' }, ({ request, runtime }) => answerPrepared(request, runtime))
