import type { Commune } from './commune'
import type { District } from './district'
import { type ResponsibleUnit, UNIT_LEVELS, type UnitLevel } from './responsible-unit'

export type Place = {
  commune: Pick<Commune, 'code' | 'name' | 'type' | 'districtCode'>
  district: District
}

/** A kind of body that a guideline makes responsible; one kind is one body at each place of its level. */
export type UnitKind = {
  /** Stable ASCII slug: "trung-tam-y-te". */
  kind: string
  level: UnitLevel
  /** Paragraphs that name or imply the body: "IV.3". */
  sources: readonly string[]
  /** The kind of body above it that is told when it stays silent, at the place's next level or higher; null for the last. */
  above: string | null
  /** Asked too when its place is green and borders one that turned red or orange. */
  keepsGreen: boolean
  /** Full name at a place; a provincial body has the same one everywhere. */
  nameAt: (place: Place) => string
}

/** Those who act first come first. */
const ORDER = [...UNIT_LEVELS].reverse()

/** Id of the body: the slug alone for the province, with the district's or the commune's code below it. */
function unitId(kind: UnitKind, { commune, district }: Place): string {
  const code = { province: null, district: district.code, commune: commune.code }[kind.level]
  return code === null ? kind.kind : `${kind.kind}-${code}`
}

const unitAt = (kind: UnitKind, place: Place): ResponsibleUnit => ({
  id: unitId(kind, place),
  kind: kind.kind,
  name: kind.nameAt(place),
  level: kind.level,
  districtCode: kind.level === 'province' ? null : place.district.code,
  communeCode: kind.level === 'commune' ? place.commune.code : null,
})

/**
 * The bodies responsible for a commune: its own, its district's, the
 * province's, each level in the order of `kinds`.
 * Throws RangeError when the district is not the commune's: naming another
 * district's bodies would send people to the wrong door.
 */
export function unitsForCommune(
  kinds: readonly UnitKind[],
  commune: Place['commune'],
  district: District,
): ResponsibleUnit[] {
  if (commune.districtCode !== district.code) {
    throw new RangeError(`Commune ${commune.code} belongs to district ${commune.districtCode}, not ${district.code}`)
  }
  return ORDER.flatMap((level) =>
    kinds.filter((kind) => kind.level === level).map((kind) => unitAt(kind, { commune, district })),
  )
}
