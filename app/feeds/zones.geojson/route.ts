import { door } from '@/app/api/_door/door'
import { answerPrepared } from '@/app/api/_door/prepared'

/** The communes with zone properties, for maps of others. */
export const GET = door({ action: 'feed:read' }, ({ request, runtime }) => answerPrepared(request, runtime))
