import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { fillsFor, packageFor } from '@/lib/content'
import { communeSchema } from '@/lib/domain/commune-schema'
import { districtSchema } from '@/lib/domain/district-schema'
import { fillPackage } from '@/lib/domain/fill-package'
import type { MessageItem, MessagePackage } from '@/lib/domain/message-package'
import type { Place } from '@/lib/domain/resolve-units'
import { ZONES, type ZoneOrNone } from '@/lib/domain/zone'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../public/geo/${name}`, import.meta.url), 'utf8'))

export const districts = z.array(districtSchema).parse(read('districts.json'))
const communes = z.array(communeSchema).parse(read('communes.json'))

/** All 109 communes with their districts. */
export const places: Place[] = communes.map((commune) => {
  const district = districts.find(({ code }) => code === commune.districtCode)
  if (district === undefined) throw new Error(`No district ${commune.districtCode}`)
  return { commune, district }
})

export const placeOf = (code: string): Place => {
  const place = places.find(({ commune }) => commune.code === code)
  if (place === undefined) throw new Error(`No commune ${code}`)
  return place
}

export const zonesOrNone: ZoneOrNone[] = [null, ...ZONES]

/** Every pair of zones, none included, in both places. */
export const moves = zonesOrNone.flatMap((from) => zonesOrNone.map((to) => ({ from, to })))

/** The longest way that a time of effect can be said. */
export const LONGEST_TIME = new Date('2021-12-25T23:45:00+07:00')

/** A filled package; throws when it is refused. */
export function filled(from: ZoneOrNone, to: ZoneOrNone, place: Place, effectiveAt = LONGEST_TIME): MessagePackage {
  const result = fillPackage(
    packageFor(from, to),
    fillsFor({ ...place, zone: to, effectiveAt, decisionNumber: '89/QĐ-BCĐ' }),
  )
  if (!result.ok) throw new Error(`${result.reason}: ${result.blanks.join(', ')}`)
  return result.value
}

/** Every item of a package, the channels' included. */
export const allItems = (pkg: MessagePackage): MessageItem[] => [
  pkg.purpose,
  ...[pkg.keyMessages, pkg.dos, pkg.donts, pkg.starts, pkg.continues, pkg.stops].flat(),
  ...Object.values(pkg.channels).flat(),
]
