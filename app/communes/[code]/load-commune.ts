import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireAction } from '@/app/_root/session'
import { can } from '@/lib/auth/permission'
import { getRuntime } from '@/lib/runtime'
import { changeRef } from '@/lib/ui/package/change-ref'
import type { Drawn } from '@/lib/ui/package/newest-change'

/**
 * What the page shows: the commune and its newest change with package and units
 * (null when no decision ever named it). What is to come is the board's to say.
 * Once a request, for the title and the page.
 */
export const loadCommune = cache(async (code: string) => {
  const identity = await requireAction('commune:read', `/communes/${code}`)
  const { services, access } = getRuntime()
  const found = await services.commune(code)
  if (!found.ok) notFound()
  const commune = found.value
  const isStaff = can(identity.role, 'assignment:read', access)
  const [newest] = commune.history
  const [change, { board }] = await Promise.all([
    newest ? (isStaff ? services.change.staffView(newest.seq) : services.change.publicView(newest.seq)) : null,
    services.board.current(),
  ])
  const drawn: Drawn = { epoch: board.epoch, commune: code, newest: newest ? changeRef(newest) : null }
  return { commune, change: change?.ok ? change.value : null, drawn }
})
