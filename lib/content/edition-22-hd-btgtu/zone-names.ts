import type { MessageItem } from '@/lib/domain/message-package'
import { ZONES, type Zone, type ZoneOrNone } from '@/lib/domain/zone'

type ZoneName = { name: string; level: string }

/** Colours and level names of this edition (II.4.1–II.4.3). */
const NAMES: Record<Zone, ZoneName> = {
  green: { name: 'vùng xanh', level: 'bình thường mới' },
  yellow: { name: 'vùng vàng', level: 'nguy cơ' },
  orange: { name: 'vùng cam', level: 'nguy cơ cao' },
  red: { name: 'vùng đỏ', level: 'nguy cơ rất cao' },
}

const UNCLASSIFIED = 'chưa phân vùng'

/** "vùng đỏ". */
export const zoneName = (zone: ZoneOrNone): string => (zone === null ? UNCLASSIFIED : NAMES[zone].name)

/** "nguy cơ rất cao"; empty for none. */
export const levelName = (zone: ZoneOrNone): string => (zone === null ? '' : NAMES[zone].level)

/** As written: "vùng đỏ (nguy cơ rất cao)". */
export const zoneWritten = (zone: ZoneOrNone): string =>
  zone === null ? UNCLASSIFIED : `${NAMES[zone].name} (${NAMES[zone].level})`

/** As spoken, where brackets cannot be heard: "vùng đỏ, tức là vùng nguy cơ rất cao". */
export const zoneSpoken = (zone: ZoneOrNone): string =>
  zone === null ? UNCLASSIFIED : `${NAMES[zone].name}, tức là vùng ${NAMES[zone].level}`

const SOURCES: Record<Zone, string> = { green: 'II.4.1', yellow: 'II.4.2', orange: 'II.4.2', red: 'II.4.3' }

/** The zones' names as texts that can be translated. */
export const names: readonly MessageItem[] = [
  ...ZONES.map((zone) => ({ id: `name/zone/${zone}`, source: SOURCES[zone], text: zoneWritten(zone) })),
  { id: 'name/zone/none', source: 'II.4', text: UNCLASSIFIED },
]
