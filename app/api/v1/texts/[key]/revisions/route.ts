import { textParams } from '@/app/api/_contract/inputs'
import { door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'

/** A text and its history, for those who work on texts. */
export const GET = door({ action: 'content:edit', params: textParams, throttle: 'read' }, ({ runtime, params }) =>
  runtime.services.texts.read(params.key),
)

const others = notAllowed('GET, HEAD')

export { others as DELETE, others as PATCH, others as POST, others as PUT }
