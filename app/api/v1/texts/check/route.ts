import { tryTextBody } from '@/app/api/_contract/inputs'
import { door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'

/** What is wrong or doubtful about words, and how they would read. Writes nothing. */
export const POST = door({ action: 'content:edit', body: tryTextBody, throttle: 'write' }, ({ runtime, body }) =>
  runtime.services.texts.tryOut(body),
)

const others = notAllowed('POST')

export { others as DELETE, others as GET, others as PATCH, others as PUT }
