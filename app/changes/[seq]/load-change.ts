import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireAction } from '@/app/_root/session'
import { can } from '@/lib/auth/permission'
import { getRuntime } from '@/lib/runtime'
import { changeFacts } from '@/lib/services/view-change'
import { changeRef } from '@/lib/ui/package/change-ref'
import type { Drawn } from '@/lib/ui/package/newest-change'

/**
 * What the page shows: the change as its reader may see it, and the commune's
 * newest change. Once a request, for the title and the page. Any address that is
 * not a change's own (letters, leading zeros, a seq without a change) is not found.
 */
export const loadChange = cache(async (segment: string) => {
  const identity = await requireAction('change:read', `/changes/${segment}`)
  if (!/^[1-9]\d{0,8}$/.test(segment)) notFound()
  const seq = Number(segment)
  const { services, places, access } = getRuntime()
  const isStaff = can(identity.role, 'assignment:read', access)
  const found = await (isStaff ? services.change.staffView(seq) : services.change.publicView(seq))
  if (!found.ok) notFound()
  const [latest, { board }] = await Promise.all([services.read.latestOf(found.value.commune), services.board.current()])
  const newest = changeRef(latest ? changeFacts(latest, places) : found.value)
  const drawn: Drawn = { epoch: board.epoch, commune: found.value.commune, newest }
  return { change: found.value, drawn }
})
