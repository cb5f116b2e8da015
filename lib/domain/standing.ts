import { type BoardEntry, UNCLASSIFIED } from './board'
import type { DecisionRef } from './decision'
import { toIso } from './time'
import type { Zone } from './zone'

/** What one decision says of one commune, with what is needed to know when it stood. */
export type Ruling = {
  zone: Zone
  effectiveAt: Date
  publishedAt: Date
  revokedAt: Date | null
  /** Order of publishing. */
  order: number
  decision: DecisionRef
}

/** When a ruling came into force here: nothing that is published can have been followed before. */
const inForceAt = (r: Ruling): number => Math.max(r.effectiveAt.getTime(), r.publishedAt.getTime())
const later = (a: Ruling, b: Ruling): number => inForceAt(a) - inForceAt(b) || a.order - b.order

const isInEffect = ({ effectiveAt, revokedAt }: Ruling, at: Date): boolean =>
  effectiveAt <= at && (revokedAt === null || revokedAt > at)

/** When something may have turned, latest first. */
const turnsUntil = (rulings: readonly Ruling[], at: Date): Date[] =>
  rulings
    .flatMap((r) => [r.effectiveAt, ...(r.revokedAt ? [r.revokedAt] : [])])
    .filter((turn) => turn <= at)
    .sort((a, b) => b.getTime() - a.getTime())

/**
 * How a commune stood at an instant, from all rulings on it. `since` is when it
 * last entered its zone, counting every entry into force and every revocation.
 */
export const entryAt = (rulings: readonly Ruling[], at: Date): BoardEntry =>
  entryFromNewest({ rulings, isWhole: true }, at) ?? UNCLASSIFIED

/** Rulings on one commune: all of them, or all that came into force after some hour. */
export type NewestRulings = { rulings: readonly Ruling[]; isWhole: boolean }

/** A commune's rulings where there are no more than `most`; of a list with one more, those that came into force after its oldest. */
export function newestOf(found: readonly Ruling[], most: number): NewestRulings {
  if (found.length <= most) return { rulings: found, isWhole: true }
  // Of those that came into force in one instant some may be missing.
  const oldest = Math.min(...found.map(inForceAt))
  return { rulings: found.filter((ruling) => inForceAt(ruling) > oldest), isWhole: false }
}

/** The same with one more ruling, in place of what is there of its decision. Where it came into force before all of these, older ones could stand over it: it is left out with them. */
export function withRuling({ rulings, isWhole }: NewestRulings, own: Ruling): NewestRulings {
  const others = rulings.filter((other) => other.decision.id !== own.decision.id)
  const belongs = isWhole || others.some((other) => inForceAt(other) <= inForceAt(own))
  return { rulings: belongs ? [...others, own] : others, isWhole }
}

/**
 * How a commune stood at an instant, as `entryAt` says, from its newest rulings
 * alone; null where older ones could say something else. Whatever stands at an
 * instant by the newest stands over all older ones, so that only an instant at
 * which none of them stands, or a zone that lasts through all of them, needs more.
 */
export function entryFromNewest({ rulings, isWhole }: NewestRulings, at: Date): BoardEntry | null {
  // What stands at an instant is, of those in effect and not taken back, what came into force last. It is asked for
  // every turn there was, and nearly always answered by the first: what is published behind many others stands over all.
  const latestFirst = [...rulings].sort((a, b) => later(b, a))
  const standsAt = (turn: Date) => latestFirst.find((ruling) => isInEffect(ruling, turn)) ?? null
  const standing = standsAt(at)
  if (!standing) return isWhole ? UNCLASSIFIED : null
  const enteredAt = (since: Date) => ({ zone: standing.zone, since: toIso(since), decision: standing.decision })
  let since = at
  for (const turn of turnsUntil(rulings, at)) {
    const before = standsAt(turn)
    if (!before && !isWhole) return null
    if (before?.zone !== standing.zone) return enteredAt(since)
    since = turn
  }
  return isWhole ? enteredAt(since) : null
}

/**
 * Whether a new ruling surely stands over what the board shows, and begins after
 * it, without looking at history: the common case. `turnedAt` is when the
 * commune's newest change took effect or was written, whichever is later; at or
 * before it only the whole history can tell.
 */
export const surelyStandsOver = (ruling: Ruling, turnedAt: Date | null): boolean =>
  turnedAt === null || ruling.effectiveAt > turnedAt

/** The entry after a ruling that stands over the current one: `since` is kept where the zone stays. */
export function entryAfterRuling(current: BoardEntry, ruling: Ruling): BoardEntry {
  const since = current.zone === ruling.zone && current.since ? current.since : toIso(ruling.effectiveAt)
  return { zone: ruling.zone, since, decision: ruling.decision }
}
