import type { ZoneChangedEvent } from './event'
import { gravity, transitionName } from './transition'
import type { ZoneOrNone } from './zone'

type Belongs = Pick<ZoneChangedEvent['data'], 'revokes' | 'decision'>

/** The act that a change belongs to: a decision taking effect, or one being taken back. */
export const actOf = ({ revokes, decision }: Belongs): string =>
  revokes ? `revocation ${revokes.id}` : `decision ${decision.id}`

/** How many changes go by one name to one zone. */
export type Tally = { name: string; to: ZoneOrNone; count: number }

/** Counts changes by what they are called and where they lead, gravest first: "3 đỏ hóa, 12 xanh hóa". */
export function tallyOf(changes: readonly Pick<ZoneChangedEvent['data'], 'from' | 'to'>[]): Tally[] {
  const tallies = new Map<string, Tally & { weight: number }>()
  for (const { from, to } of changes) {
    const name = transitionName(from, to)
    const key = `${name} ${to}`
    const tally = tallies.get(key) ?? { name, to, count: 0, weight: gravity(from, to) }
    tally.count += 1
    tallies.set(key, tally)
  }
  return [...tallies.values()].sort((a, b) => b.weight - a.weight).map(({ name, to, count }) => ({ name, to, count }))
}
