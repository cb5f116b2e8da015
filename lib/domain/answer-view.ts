import type { Assignment } from './assignment'
import type { Duty } from './responsible-unit'
import { gravity, type Transition, transitionName } from './transition'
import type { ZoneOrNone } from './zone'

/** A change that an assignment is about. */
export type AssignedChange = {
  seq: number
  commune: string
  communeName: string
  districtName: string
  from: ZoneOrNone
  to: ZoneOrNone
  transition: Transition
  effectiveAt: string
  /** Whether the commune has a newer change: this one's texts are not to be read any more. */
  overtaken: boolean
}
export type KeptGreen = {
  commune: string
  name: string
  districtName: string
  neighbours: { commune: string; name: string; zone: ZoneOrNone; seq: number }[]
}
export type DutiesBecause = {
  because: 'change' | 'keep-green'
  to: ZoneOrNone
  transition: Transition | null
  duties: Duty[]
}

/** All that a unit's person needs to see and answer one assignment. */
export type AnswerView = {
  assignment: Assignment
  changes: AssignedChange[]
  keepGreen: KeptGreen[]
  duties: DutiesBecause[]
  /** Units below that stay silent, of whom this one was told. */
  silentBelow: Assignment[]
  /** The server's clock, ISO. */
  now: string
}

export type DistrictGroup<C> = { district: string; changes: C[] }
export type MoveGroup<C> = { name: string; to: ZoneOrNone; count: number; districts: DistrictGroup<C>[] }
type Grouped = Pick<AssignedChange, 'from' | 'to' | 'districtName'>

/** Groups changes by what they are called and where they lead, gravest first, and within by district in their order. */
export function groupMoves<C extends Grouped>(changes: readonly C[]): MoveGroup<C>[] {
  const groups = new Map<string, MoveGroup<C> & { weight: number }>()
  for (const change of changes) {
    const { from, to, districtName } = change
    const name = transitionName(from, to)
    const key = `${name} ${to}`
    const group = groups.get(key) ?? { name, to, count: 0, districts: [], weight: gravity(from, to) }
    groups.set(key, group)
    group.count += 1
    const district = group.districts.find((one) => one.district === districtName)
    if (district) district.changes.push(change)
    else group.districts.push({ district: districtName, changes: [change] })
  }
  return [...groups.values()].sort((a, b) => b.weight - a.weight).map(({ weight: _, ...group }) => group)
}
