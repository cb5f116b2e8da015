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

/** Whether a body's own place is the commune, its district or the whole province. */
const belongsTo = (unit: ResponsibleUnit, { commune, district }: PlaceRef): boolean =>
  unit.level === 'commune'
    ? unit.communeCode === commune
    : unit.level === 'province' || (unit.districtCode === district && unit.level === 'district')

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
  const codesOf = (unit: RegisteredUnit, places: readonly PlaceRef[]) => [
    ...new Set(places.filter((place) => belongsTo(unit, place)).map(({ commune }) => commune)),
  ]
  return registry
    .filter((unit) => unit.active)
    .map((unit) => ({
      unit,
      communes: codesOf(unit, changes),
      keepGreen: guards.has(unit.kind) ? codesOf(unit, keepGreen) : [],
    }))
    .filter((task) => task.communes.length + task.keepGreen.length > 0)
    .sort(
      (a, b) =>
        ORDER.indexOf(a.unit.level) - ORDER.indexOf(b.unit.level) ||
        firstPlace(a, changes) - firstPlace(b, changes) ||
        (rank.get(a.unit.kind) ?? kinds.length) - (rank.get(b.unit.kind) ?? kinds.length) ||
        (a.unit.id < b.unit.id ? -1 : 1),
    )
}

/** Where a task's first commune stands among the changes; those asked only to keep green come after. */
function firstPlace({ communes: [first] }: UnitTask, changes: readonly PlaceRef[]): number {
  const at = changes.findIndex(({ commune }) => commune === first)
  return at < 0 ? changes.length : at
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
