import type { Commune } from '@/lib/domain/commune'
import type { District } from '@/lib/domain/district'
import type { LocalAddition } from '@/lib/domain/local-addition'
import type { ChangeFills, Fills } from '@/lib/domain/message-package'
import { decisionInSpeech, placeInSpeech, textInSpeech, timeInSpeech } from '@/lib/domain/speech'
import type { ZoneOrNone } from '@/lib/domain/zone'
import type { EditionContent } from './edition-content'
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
  /** What the district adds of its own: whom to call, and a note. */
  local?: LocalAddition
}

export type KeepGreenFacts = FillFacts & {
  neighbour: Pick<Commune, 'name' | 'type'>
  neighbourZone: 'red' | 'orange'
}

type ZoneWords = Pick<EditionContent, 'zoneInText' | 'zoneInSpeech'>

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
 * `spoken` has the same as they are read out. Hotline and note stand in both only where the district has them.
 */
export function fillsWith(words: ZoneWords, facts: FillFacts): ChangeFills {
  const revoked = facts.revoked === true || facts.zone === null
  const ground = (decision: string): string => (revoked ? `việc thu hồi ${decision}` : decision)
  const commune = placeInText(facts.commune)
  const district = placeInText(facts.district)
  const local = ownOf(facts.local)
  return {
    commune,
    district,
    zone: words.zoneInText(facts.zone),
    effectiveAt: timeInWords(facts.effectiveAt),
    decision: ground(`Quyết định số ${facts.decisionNumber}`),
    ...local,
    spoken: {
      commune: placeInSpeech(commune),
      district: placeInSpeech(district),
      zone: words.zoneInSpeech(facts.zone),
      effectiveAt: timeInSpeech(facts.effectiveAt),
      decision: ground(decisionInSpeech(facts.decisionNumber)),
      ...Object.fromEntries(Object.entries(local).map(([name, text]) => [name, textInSpeech(text)])),
    },
  }
}

function ownOf(local: FillFacts['local']): Fills {
  const hotline = local?.hotline?.trim() ?? ''
  const localNote = local?.localNote?.trim() ?? ''
  return { ...(hotline === '' ? {} : { hotline }), ...(localNote === '' ? {} : { localNote }) }
}

/** As `fillsWith`, with the neighbour whose zone is told; `facts.zone` is the addressed place's own. */
export function keepGreenFillsWith(words: ZoneWords, facts: KeepGreenFacts): ChangeFills {
  const { spoken, ...written } = fillsWith(words, facts)
  const neighbour = placeInText(facts.neighbour)
  return {
    ...written,
    neighbour,
    neighbourZone: words.zoneInText(facts.neighbourZone),
    spoken: {
      ...spoken,
      neighbour: placeInSpeech(neighbour),
      neighbourZone: words.zoneInSpeech(facts.neighbourZone),
    },
  }
}
