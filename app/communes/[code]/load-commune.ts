import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireAction } from '@/app/_root/session'
import { can } from '@/lib/auth/permission'
import type { ZoneOrNone } from '@/lib/domain/zone'
import { getTranslator } from '@/lib/i18n/translator'
import { zoneKey } from '@/lib/map/zone-style'
import { getRuntime } from '@/lib/runtime'
import { changeRef } from '@/lib/ui/package/change-ref'
import type { Drawn } from '@/lib/ui/package/newest-change'
import type { Alarm } from './_parts/beside-alarm'

const zones = getTranslator('zones')
const isAlarm = (zone: ZoneOrNone): boolean => zone === 'red' || zone === 'orange'

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
  const beside = commune.zone === 'green' ? commune.neighbours.filter(({ zone }) => isAlarm(zone)) : []
  const turned = await Promise.all(beside.map(({ code: other }) => services.read.latestOf(other)))
  const alarms = turned.flatMap((one, i): Alarm[] =>
    one?.keepGreen.includes(code) && isAlarm(one.to)
      ? [{ seq: one.seq, place: beside[i]?.name ?? one.commune, zone: zones(zoneKey(one.to)).toLocaleLowerCase('vi') }]
      : [],
  )
  const drawn: Drawn = { epoch: board.epoch, commune: code, newest: newest ? changeRef(newest) : null }
  return { commune, change: change?.ok ? change.value : null, alarms, drawn }
})
