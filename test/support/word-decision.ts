import { type Commune, communeBareName } from '@/lib/domain/commune'
import { ZONES, type Zone } from '@/lib/domain/zone'

export type Placed = { commune: Commune; zone: Zone }

export const STYLES = [
  'district-then-zone',
  'zone-with-brackets',
  'zone-bullets',
  'line-by-line',
  'table-with-head',
  'table-without-head',
  'crossed-table',
  'csv',
  'semicolon-csv',
  'bare-names',
  'rest',
] as const
export type Style = (typeof STYLES)[number]

export const ZONE_WORDINGS = ['colour', 'level', 'grade', 'grade-128'] as const
export type ZoneWording = (typeof ZONE_WORDINGS)[number]

const NAMES: Record<ZoneWording, Record<Zone, string>> = {
  colour: { green: 'vùng xanh', yellow: 'vùng vàng', orange: 'vùng cam', red: 'vùng đỏ' },
  level: { green: 'bình thường mới', yellow: 'vùng nguy cơ', orange: 'nguy cơ cao', red: 'nguy cơ rất cao' },
  grade: { green: 'cấp 1', yellow: 'cấp 2', orange: 'cấp 3', red: 'cấp 4' },
  'grade-128': { green: 'cấp độ dịch 1', yellow: 'cấp độ dịch 2', orange: 'cấp độ dịch 3', red: 'cấp độ dịch 4' },
}

export type Wording = {
  style: Style
  zones: ZoneWording
  /** Every commune of the province, to know what "còn lại" covers. */
  all: readonly Commune[]
  /** How a name is written; a test may slip a letter here. */
  name?: (commune: Commune) => string
}

/** Words a set of communes and zones as one of the styles in which decisions are written. */
export function wordDecision(placed: readonly Placed[], wording: Wording): string {
  const zoneName = (zone: Zone) => NAMES[wording.zones][zone]
  const bare = wording.name ?? communeBareName
  const full = (commune: Commune) => `${lower(commune.type)} ${bare(commune)}`
  const districts = groupBy(placed, ({ commune }) => commune.districtName)
  switch (wording.style) {
    case 'district-then-zone':
      return districts
        .map(([district, inside]) => {
          const parts = byZone(inside).map(([zone, group]) => `${list(group, bare)} thuộc ${zoneName(zone)}`)
          return `Tại ${lower(district)}, ${parts.join('; ')}.`
        })
        .join('\n')
    case 'zone-with-brackets':
      return byZone(placed)
        .map(([zone, group]) => {
          const parts = groupBy(group, ({ commune }) => commune.districtName)
          return `${capital(zoneName(zone))}: ${parts.map(([district, part]) => `${list(part, bare)} (${lower(district)})`).join(', ')}.`
        })
        .join('\n')
    case 'zone-bullets':
      return byZone(placed)
        .map(([zone, group], nth) => {
          const parts = groupBy(group, ({ commune }) => commune.districtName)
          const lines = parts.map(
            ([district, part]) => `- ${district}: ${part.map(({ commune }) => full(commune)).join(', ')}.`,
          )
          return [`${nth + 1}. ${capital(zoneName(zone))} (${group.length} địa phương):`, ...lines].join('\n')
        })
        .join('\n')
    case 'line-by-line':
      return districts
        .map(([district, inside]) =>
          [
            district.toUpperCase(),
            ...inside.map(({ commune, zone }, nth) => `${nth + 1}. ${capital(full(commune))}: ${zoneName(zone)}`),
          ].join('\n'),
        )
        .join('\n')
    case 'table-with-head': {
      const rows = placed.map(({ commune, zone }, nth) => [
        nth + 1,
        commune.districtName,
        capital(full(commune)),
        zoneName(zone),
        '',
      ])
      return [['STT', 'Huyện', 'Xã, phường, thị trấn', 'Vùng', 'Ghi chú'], ...rows]
        .map((row) => row.join('\t'))
        .join('\n')
    }
    case 'table-without-head':
      return districts
        .flatMap(([district, inside]) =>
          inside.map(({ commune, zone }, nth) =>
            [zoneName(zone), nth === 0 ? district : '', capital(full(commune))].join('\t'),
          ),
        )
        .join('\n')
    case 'crossed-table': {
      const rows = districts.flatMap(([district, inside]) =>
        inside.map(({ commune, zone }, nth) => [
          nth === 0 ? district : '',
          capital(full(commune)),
          ...ZONES.map((each) => (each === zone ? 'x' : '')),
        ]),
      )
      return [['Huyện', 'Xã', 'Xanh', 'Vàng', 'Cam', 'Đỏ'], ...rows].map((row) => row.join('\t')).join('\r\n')
    }
    case 'csv':
    case 'semicolon-csv': {
      const rows = placed.map(({ commune, zone }) => [commune.districtName, `"${capital(full(commune))}"`, zone])
      const delimiter = wording.style === 'csv' ? ',' : ';'
      return [['district', 'commune', 'zone'], ...rows].map((row) => row.join(delimiter)).join('\n')
    }
    case 'bare-names':
      return districts
        .map(([district, inside]) => {
          const word = (commune: Commune) => (standsAlone(commune, wording.all) ? bare(commune) : full(commune))
          const parts = byZone(inside).map(([zone, group]) => {
            // Bare names first: after a kind of place, they would take that kind.
            const sorted = group.toSorted((a, b) => word(a.commune).localeCompare(word(b.commune)))
            const named = [...sorted.filter(alone), ...sorted.filter((each) => !alone(each))]
            return `${and(named.map(({ commune }) => word(commune)))} thuộc ${zoneName(zone)}`
          })
          function alone({ commune }: Placed) {
            return standsAlone(commune, wording.all)
          }
          return `${capital(lower(district))}: ${parts.join('; ')}.`
        })
        .join('\n')
    case 'rest':
      return districts
        .map(([district, inside]) => {
          const groups = byZone(inside).toSorted(([, a], [, b]) => a.length - b.length)
          const whole = wording.all.filter(({ districtName }) => districtName === district).length === inside.length
          const parts = groups.map(([zone, group], nth) => {
            const isRest = whole && nth === groups.length - 1 && nth > 0
            return `${isRest ? 'các xã, phường, thị trấn còn lại' : list(group, bare)} thuộc ${zoneName(zone)}`
          })
          return `Tại ${lower(district)}, ${parts.join('; ')}.`
        })
        .join('\n')
  }
}

/** "thị trấn Kế Sách, xã An Mỹ, Ba Trinh và Kế An": a kind of place said once for those that follow. */
function list(placed: readonly Placed[], bare: (commune: Commune) => string): string {
  const parts = groupBy(placed, ({ commune }) => commune.type).map(([type, group]) => {
    const names = and(group.map(({ commune }) => bare(commune)))
    return `${group.length > 1 && type !== 'Xã' ? 'các ' : ''}${lower(type)} ${names}`
  })
  return parts.join(', ')
}

const and = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} và ${names.at(-1)}`

function standsAlone(commune: Commune, all: readonly Commune[]): boolean {
  const name = communeBareName(commune)
  const shared = all.some((other) => other !== commune && communeBareName(other) === name)
  return !/^[0-9]/.test(name) && !shared && !all.some(({ districtName }) => districtName.endsWith(` ${name}`))
}

function groupBy<T>(values: readonly T[], key: (value: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>()
  for (const value of values) groups.set(key(value), [...(groups.get(key(value)) ?? []), value])
  return [...groups]
}

const byZone = (placed: readonly Placed[]): [Zone, Placed[]][] =>
  groupBy(placed, ({ zone }) => zone) as [Zone, Placed[]][]
const lower = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** The ways in which a text arrives that change its letters but not its sense. */
export const TYPINGS = {
  asWritten: (text: string) => text,
  decomposed: (text: string) => text.normalize('NFD'),
  capitals: (text: string) => text.toUpperCase(),
  noBreakSpaces: (text: string) => text.replaceAll(' ', '\u00a0'),
  windowsLines: (text: string) => text.replace(/\r?\n/g, '\r\n'),
  lateTones: (text: string) => text.replaceAll('òa', 'oà').replaceAll('Hòa', 'Hoà').replaceAll('ủy', 'uỷ'),
  withoutDiacritics: (text: string) =>
    text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D'),
} satisfies Record<string, (text: string) => string>
export type Typing = keyof typeof TYPINGS
