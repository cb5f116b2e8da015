import { communeFullName } from '@/lib/domain/commune'
import { NET_KINDS, type SinceLastLook } from '@/lib/domain/since-last-look'
import type { ZoneOrNone } from '@/lib/domain/zone'
import { formatDateTime } from '@/lib/i18n/format-time'
import type { PlaceName } from '@/lib/map/place-name'
import { zoneKey } from '@/lib/map/zone-style'
import { byDistrict } from './by-district'

/** Above so many lines a group is told by district. */
const LINES_A_GROUP = 10
const SCHEDULED_TOLD = 5

/** The words that the text needs; given in, so that it can be tried without a screen. */
export type ShareWords = {
  share(
    key: 'head' | 'headNow' | 'group' | 'line' | 'districtLine' | 'scheduledLine' | 'more',
    values: Record<string, string | number>,
  ): string
  kind(kind: (typeof NET_KINDS)[number] | 'scheduled'): string
  zone(key: ReturnType<typeof zoneKey>): string
}

type Shared = { since: SinceLastLook; from: string | null; to: string | null }

/**
 * What changed, as plain text for a message: a line a commune while they are few,
 * a line a district when they are many, so that it stays within 2,000 characters.
 */
export function shareText(
  { since, from, to }: Shared,
  places: ReadonlyMap<string, PlaceName>,
  words: ShareWords,
): string {
  const until = to ? formatDateTime(to) : ''
  const short = (zone: ZoneOrNone) => words.zone(zoneKey(zone))
  const text = [
    from ? words.share('head', { from: formatDateTime(from), to: until }) : words.share('headNow', { to: until }),
  ]
  for (const kind of NET_KINDS) {
    const lines = since.lines[kind]
    if (lines.length === 0) continue
    text.push(words.share('group', { name: words.kind(kind), count: lines.length }))
    if (lines.length > LINES_A_GROUP)
      for (const { name, lines: own } of byDistrict(lines, places))
        text.push(words.share('districtLine', { district: name, count: own.length }))
    else
      for (const { commune, from: before, to: after } of lines) {
        const place = places.get(commune)
        const name = place ? communeFullName(place) : commune
        text.push(words.share('line', { place: name, from: short(before), to: short(after) }))
      }
  }
  const { scheduled } = since
  if (scheduled.length > 0) text.push(words.share('group', { name: words.kind('scheduled'), count: scheduled.length }))
  for (const { decision, items, effectiveAt } of scheduled.slice(0, SCHEDULED_TOLD))
    text.push(
      words.share('scheduledLine', {
        number: decision.number,
        count: items.length,
        time: formatDateTime(effectiveAt),
      }),
    )
  if (scheduled.length > SCHEDULED_TOLD) text.push(words.share('more', { count: scheduled.length - SCHEDULED_TOLD }))
  return text.join('\n')
}
