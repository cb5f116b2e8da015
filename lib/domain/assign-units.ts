import type { CommuneCode } from './commune'
import type { UnitKind } from './resolve-units'
import { type ResponsibleUnit, UNIT_LEVELS } from './responsible-unit'

/** A body as the installation's registry has it. */
export type RegisteredUnit = ResponsibleUnit & { active: boolean }

type PlaceRef = { commune: CommuneCode; district: string }
type KindRule = Pick<UnitKind, 'kind' | 'level' | 'above' | 'keepsGreen'>

export type UnitTask = { unit: RegisteredUnit; communes: CommuneCode[]; keepGreen: CommuneCode[] }

/** Those who act first come first. */
const ORDER = [...UNIT_LEVELS].reverse()

/** Places of an act by what a body's own place may be: a decision for a country meets fifty thousand bodies. */
function indexOf(places: readonly PlaceRef[]) {
  const communes = [...new Set(places.map(({ commune }) => commune))]
  const districtOf = new Map(places.map(({ commune, district }) => [commune, district]))
  const byDistrict = new Map<string, CommuneCode[]>()
  for (const commune of communes) {
    const district = districtOf.get(commune) ?? ''
    const list = byDistrict.get(district)
    if (list) list.push(commune)
    else byDistrict.set(district, [commune])
  }
  return {
    /** The places that a body answers for, in their order. */
    of({ level, communeCode, districtCode }: ResponsibleUnit): CommuneCode[] {
      if (level === 'province') return [...communes]
      if (level === 'district') return [...(byDistrict.get(districtCode ?? '') ?? [])]
      return communeCode !== null && districtOf.has(communeCode) ? [communeCode] : []
    },
  }
}

/**
 * Who is asked because of an act: every active body of a changed place, and of a
 * green place beside one that turned red or orange the bodies whose kind keeps
 * green. One entry a unit, communes' bodies first, each level in the order of `kinds`.
 */
export function assignUnits(
  registry: readonly RegisteredUnit[],
  kinds: readonly KindRule[],
  changes: readonly PlaceRef[],
  keepGreen: readonly PlaceRef[],
): UnitTask[] {
  const rank = new Map(kinds.map(({ kind }, index) => [kind, index]))
  const guards = new Set(kinds.filter((kind) => kind.keepsGreen).map(({ kind }) => kind))
  const changed = indexOf(changes)
  const kept = indexOf(keepGreen)
  /** Where a task's first commune stands among the changes; those asked only to keep green come after. */
  const placeOf = new Map<CommuneCode | undefined, number>()
  for (const [at, { commune }] of changes.entries()) if (!placeOf.has(commune)) placeOf.set(commune, at)
  const firstPlace = ({ communes: [first] }: UnitTask): number => placeOf.get(first) ?? changes.length
  return registry
    .filter((unit) => unit.active)
    .map((unit) => ({ unit, communes: changed.of(unit), keepGreen: guards.has(unit.kind) ? kept.of(unit) : [] }))
    .filter((task) => task.communes.length + task.keepGreen.length > 0)
    .sort(
      (a, b) =>
        ORDER.indexOf(a.unit.level) - ORDER.indexOf(b.unit.level) ||
        firstPlace(a) - firstPlace(b) ||
        (rank.get(a.unit.kind) ?? kinds.length) - (rank.get(b.unit.kind) ?? kinds.length) ||
        (a.unit.id < b.unit.id ? -1 : 1),
    )
}

/**
 * The active body that is told when another stays silent: of the kind above it, at its own place;
 * where that one is not asked any more, the next above. Null above the last.
 */
export function unitAbove(
  registry: readonly RegisteredUnit[],
  kinds: readonly KindRule[],
  unit: ResponsibleUnit,
): RegisteredUnit | null {
  const ruleOf = (kind: string | null | undefined) => kinds.find((one) => one.kind === kind)
  const passed = new Set<string>()
  for (let rule = ruleOf(ruleOf(unit.kind)?.above); rule && !passed.has(rule.kind); rule = ruleOf(rule.above)) {
    passed.add(rule.kind)
    const { kind, level } = rule
    const found = registry.find(
      (one) =>
        one.kind === kind &&
        one.active &&
        one.id !== unit.id &&
        (level === 'province' || one.districtCode === unit.districtCode),
    )
    if (found) return found
  }
  return null
}
