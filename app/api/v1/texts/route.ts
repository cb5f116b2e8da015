import { textsQuery } from '@/app/api/_contract/inputs'
import { door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'
import { accept } from '@/lib/domain/result'

/** The texts in force, as templates with their blanks. */
export const GET = door({ action: 'content:read', query: textsQuery, throttle: 'read' }, async ({ runtime, query }) =>
  accept(await runtime.services.texts.list(query)),
)

const others = notAllowed('GET, HEAD')

export { others as DELETE, others as PATCH, others as POST, others as PUT }
