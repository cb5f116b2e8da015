import type { Duty } from '@/lib/domain/responsible-unit'
import type { Transition } from '@/lib/domain/transition'
import type { ZoneOrNone } from '@/lib/domain/zone'

/** A duty and when it is due; no condition means always. */
export type DutyRule = Duty & { zones?: readonly ZoneOrNone[]; transitions?: readonly Transition[] }

/** By kind of body. */
export type DutyRules = Readonly<Record<string, readonly DutyRule[]>>

/** The duties of a kind of body that a zone and a change call for, in the order written. */
export function selectDuties(rules: DutyRules, kind: string, zone: ZoneOrNone, transition: Transition): Duty[] {
  return (Object.hasOwn(rules, kind) ? (rules[kind] ?? []) : [])
    .filter((rule) => rule.zones?.includes(zone) ?? true)
    .filter((rule) => rule.transitions?.includes(transition) ?? true)
    .map(({ text, source }) => ({ text, source }))
}
