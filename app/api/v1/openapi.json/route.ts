import { openApi } from '@/app/api/_contract/openapi'
import { door } from '@/app/api/_door/door'
import { accept } from '@/lib/domain/result'

let document: unknown

/** The description of these doors. */
export const GET = door({ action: 'board:read' }, async () => {
  document ??= openApi()
  return accept(document)
})
