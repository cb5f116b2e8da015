import type { ChangeView } from '@/lib/services/view-change'
import type { FileKind } from '@/lib/takeaway/file-kind'
import { makeFile } from '@/lib/takeaway/make-file'

export type { FileKind } from '@/lib/takeaway/file-kind'

export const makeFileOf = (kind: FileKind, change: ChangeView) =>
  makeFile({ kind, change, options: { baseUrl: 'https://ban-do.example', language: 'vi', demo: false } })
