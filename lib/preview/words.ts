import { becomingName, transitionName } from '../domain/transition'
import type { ZoneOrNone } from '../domain/zone'
import { TIME_ZONE } from '../i18n/locale'
import { getTranslator } from '../i18n/translator'
import { zoneKey } from '../map/zone-style'
import type { ChangeFacts } from '../services/view-change'

const t = getTranslator('preview')
const zones = getTranslator('zones')

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
})

/** "0 giờ ngày 15/8/2021", "7 giờ 30 phút ngày 15/8/2021", in the province's time. */
export function spokenTime(iso: string): string {
  const p = new Map(clock.formatToParts(new Date(iso)).map(({ type, value }) => [type, Number(value)]))
  const minute = p.get('minute') ? ` ${p.get('minute')} phút` : ''
  return `${p.get('hour')} giờ${minute} ngày ${p.get('day')}/${p.get('month')}/${p.get('year')}`
}

export const colourOf = (zone: ZoneOrNone): string => t(`colour.${zoneKey(zone)}`)

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** "Đỏ hóa"; the same where a first decision makes a commune red, since that is what changes for people. */
export const transitionWords = ({ from, to }: Pick<ChangeFacts, 'from' | 'to'>): string =>
  capital(from === null && to !== null ? `${transitionName(from, to)}, ${becomingName(to)}` : transitionName(from, to))

const placeOf = ({ communeName, districtName }: ChangeFacts): string => `${communeName} (${districtName})`

/** "Phường 1 (Thị xã Vĩnh Châu): vàng → đỏ". */
export function changeTitle(change: ChangeFacts): string {
  const place = placeOf(change)
  return change.from === change.to
    ? t('change.kept', { place, zone: zones(zoneKey(change.to)).toLocaleLowerCase('vi') })
    : t('change.title', { place, from: colourOf(change.from), to: colourOf(change.to) })
}

/** What happened, by which decision, from when; then what the link opens. */
export function changeDescription(change: ChangeFacts): string {
  const facts = { transition: transitionWords(change), time: spokenTime(change.effectiveAt) }
  const { decision, revokes } = change
  const happened = !revokes
    ? t('change.decided', { ...facts, number: decision.number })
    : change.to === null
      ? t('change.revoked', { ...facts, number: revokes.number })
      : t('change.backTo', { ...facts, revoked: revokes.number, number: decision.number })
  return `${happened} ${t('change.open')}`
}

/** What a shared link to a commune says; `newest` is null where no decision ever named it. */
export function communeWords(
  place: { name: string; districtName: string },
  newest: ChangeFacts | null,
): { title: string; description: string } {
  const words = { place: `${place.name} (${place.districtName})`, zone: zones(zoneKey(newest?.to ?? null)) }
  const title = t('commune.title', words)
  return { title, description: newest ? changeDescription(newest) : t('commune.never') }
}
