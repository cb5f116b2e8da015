import type { ZoneChange } from '../domain/change'
import { communeFullName } from '../domain/commune'
import { type PushNotice, shorten, tagOf, testTagAt } from '../domain/push-notice'
import { gravestFirst } from '../domain/push-plan'
import { toIso } from '../domain/time'
import { transitionName } from '../domain/transition'
import { countZones, ZONES, type Zone, type ZoneOrNone } from '../domain/zone'
import { formatDateTime } from '../i18n/format-time'
import { getTranslator } from '../i18n/translator'
import type { Places } from '../services/ports'
import type { PushWords } from '../services/push-ports'

/** What phones show of a title and of a text, and well below what a message carries. */
const MOST_TITLE = 120
const MOST_BODY = 400

const t = getTranslator('push')
const zones = getTranslator('zones')
const zoneName = (zone: ZoneOrNone) => zones(zone ?? 'none')
const turnedOf = (changes: readonly ZoneChange[]) => changes.filter(({ from, to }) => from !== to)
/** What keeps its zone is never called a change. */
function titleOfMany(changed: number, same: number): string {
  if (same === 0) return t('actTitle', { count: changed })
  return changed === 0 ? t('actTitleSame', { count: same }) : t('actTitleBoth', { changed, same })
}
const upperFirst = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** The words of notifications, in the installation's language. */
export function createPushWords({ communes }: Pick<Places, 'communes'>): PushWords {
  const placeOf = ({ commune }: ZoneChange): string => {
    const place = communes.get(commune)
    return place ? communeFullName(place) : commune
  }
  const turnOf = ({ from, to }: ZoneChange) => ({ from: zoneName(from), to: zoneName(to) })
  const turnText = (change: ZoneChange): string =>
    change.from === change.to ? t('same', { zone: zoneName(change.to) }) : t('turn', turnOf(change))
  /** A first classification does not say by its name how grave it is: the zone does. */
  const whatOf = ({ from, to }: ZoneChange): string =>
    from === null && to !== null ? zoneName(to) : upperFirst(transitionName(from, to))
  const ground = ({ decision, revokes, effectiveAt, to }: ZoneChange): string => {
    const time = formatDateTime(toIso(effectiveAt))
    if (!revokes) return t('decision', { number: decision.number, time })
    const taken = t('revoked', { number: revokes.number, time })
    const hasBefore = to !== null && decision.id !== revokes.id
    return hasBefore ? `${taken} ${t('backTo', { number: decision.number })}` : taken
  }
  const whole = (notice: PushNotice): PushNotice => ({
    ...notice,
    title: shorten(notice.title, MOST_TITLE),
    body: shorten(notice.body, MOST_BODY),
  })

  function ofOne(change: ZoneChange): PushNotice {
    return whole({
      v: 1,
      kind: 'change',
      tag: tagOf('change', change.seq),
      seq: change.seq,
      title: t('title', { what: whatOf(change), place: placeOf(change) }),
      body: `${turnText(change)} ${ground(change)}`,
      url: `/changes/${change.seq}`,
      at: toIso(change.at),
    })
  }

  function ofMany(seq: number, gravest: ZoneChange, changes: readonly ZoneChange[]): PushNotice {
    const turned = turnedOf(changes)
    const changed = turned.length
    const counts = countZones((changed > 0 ? turned : changes).map(({ to }) => to))
    const byZone = ([...ZONES].reverse() as (Zone | 'none')[]).concat('none').filter((zone) => counts[zone] > 0)
    return whole({
      v: 1,
      kind: 'act',
      tag: tagOf('act', seq),
      seq,
      title: titleOfMany(changed, changes.length - changed),
      body: [
        `${byZone.map((zone) => t('count', { zone: zones(zone), count: counts[zone] })).join(', ')}.`,
        ...(changed > 0 ? [t('gravest', { place: placeOf(gravest), ...turnOf(gravest) })] : []),
        ground(gravest),
      ].join('\n'),
      url: `/changes/${gravest.seq}`,
      at: toIso(gravest.at),
    })
  }

  return {
    notice(kind, seq, changes) {
      const turned = turnedOf(changes)
      const [gravest] = gravestFirst(turned.length > 0 ? turned : changes)
      if (!gravest) throw new Error('A notification of nothing.')
      return kind === 'act' ? ofMany(seq, gravest, changes) : ofOne(gravest)
    },
    test: (now) => ({
      v: 1,
      kind: 'test',
      tag: testTagAt(now),
      seq: null,
      title: t('testTitle'),
      body: t('testBody'),
      url: '/',
      at: toIso(now),
    }),
  }
}
