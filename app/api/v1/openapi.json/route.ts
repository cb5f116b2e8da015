import { openApi } from '@/app/api/_contract/openapi'
import { door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'
import { accept } from '@/lib/domain/result'

let document: unknown

/** The description of these doors. */
export const GET = door({ action: 'board:read' }, async () => {
  document ??= openApi()
  return accept(document)
})

const others = notAllowed('GET, HEAD')

export { others as DELETE, others as PATCH, others as POST, others as PUT }
