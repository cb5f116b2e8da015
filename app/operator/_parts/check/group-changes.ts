import type { PlannedChange } from '@/lib/domain/check-decision'
import { gravity } from '@/lib/domain/transition'
import type { Zone } from '@/lib/domain/zone'

/** `same`: the zone stays. `first`: no zone before. The others by the zone that they lead to. */
export type ChangeGroup = { kind: 'same' | 'first' | 'escalation' | 'easing'; to: Zone; changes: PlannedChange[] }

function kindOf({ from, to, transition }: PlannedChange): ChangeGroup['kind'] {
  if (from === to) return 'same'
  if (from === null) return 'first'
  return transition === 'easing' ? 'easing' : 'escalation'
}

/** Planned changes by what they mean, the gravest first: to red before all else, staying last. */
export function groupChanges(changes: readonly PlannedChange[]): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup & { weight: number }>()
  for (const change of changes) {
    const kind = kindOf(change)
    const key = `${kind}>${change.to}`
    const weight = kind === 'escalation' ? gravity(change.from, change.to) + 1 : gravity(change.from, change.to)
    const group = groups.get(key) ?? { kind, to: change.to, changes: [], weight }
    group.changes.push(change)
    groups.set(key, group)
  }
  return [...groups.values()].sort((a, b) => b.weight - a.weight).map(({ weight: _, ...group }) => group)
}

/** What the button promises: how many communes get another zone, and how many of them red. */
export function countTurns(changes: readonly PlannedChange[]): { changed: number; toRed: number; same: number } {
  const turned = changes.filter(({ from, to }) => from !== to)
  return {
    changed: turned.length,
    toRed: turned.filter(({ to }) => to === 'red').length,
    same: changes.length - turned.length,
  }
}
