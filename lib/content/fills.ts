import type { Commune } from '@/lib/domain/commune'
import type { District } from '@/lib/domain/district'
import type { LocalAddition } from '@/lib/domain/local-addition'
import type { Fills } from '@/lib/domain/message-package'
import type { ZoneOrNone } from '@/lib/domain/zone'
import { placeInText } from './place-in-text'

export type FillFacts = {
  commune: Pick<Commune, 'name' | 'type'>
  district: Pick<District, 'name' | 'type'>
  zone: ZoneOrNone
  effectiveAt: Date
  /** "89/QĐ-BCĐ". */
  decisionNumber: string
  /** True when the change comes from revoking that decision; a commune left without a zone always does. */
  revoked?: boolean
  /** What the district added. */
  local?: LocalAddition
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  calendar: 'gregory',
  numberingSystem: 'latn',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
})

/**
 * An instant as it is said in the province, whatever zone the device is in:
 * "0 giờ ngày 15 tháng 8 năm 2021", "7 giờ 30 phút ngày …". Seconds are left out.
 */
export function timeInWords(instant: Date): string {
  const parts = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  const minute = parts.get('minute')
  const past = minute ? ` ${minute} phút` : ''
  return `${parts.get('hour')} giờ${past} ngày ${parts.get('day')} tháng ${parts.get('month')} năm ${parts.get('year')}`
}

/**
 * The fills of a package, each in the shape that it has inside a sentence:
 * commune "xã An Mỹ" or "Phường 1", district "thị xã Vĩnh Châu",
 * zone "vùng đỏ (nguy cơ rất cao)", effectiveAt "0 giờ ngày 15 tháng 8 năm 2021",
 * decision "Quyết định số 89/QĐ-BCĐ", or "việc thu hồi Quyết định số …" when revoked.
 * Hotline and local note are those that the district entered, where it did.
 */
export function fillsWith(zoneWritten: (zone: ZoneOrNone) => string, facts: FillFacts): Fills {
  const decision = `Quyết định số ${facts.decisionNumber}`
  const revoked = facts.revoked === true || facts.zone === null
  return {
    commune: placeInText(facts.commune),
    district: placeInText(facts.district),
    zone: zoneWritten(facts.zone),
    effectiveAt: timeInWords(facts.effectiveAt),
    decision: revoked ? `việc thu hồi ${decision}` : decision,
    ...(facts.local?.hotline ? { hotline: facts.local.hotline } : {}),
    ...(facts.local?.localNote ? { localNote: facts.local.localNote } : {}),
  }
}
