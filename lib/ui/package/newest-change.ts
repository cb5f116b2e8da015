import { UNCLASSIFIED } from '../../domain/board'
import type { DecisionRef } from '../../domain/decision'
import type { ZoneOrNone } from '../../domain/zone'
import type { BoardState } from '../../realtime/board-state'

/** A change as a notice names it. */
export type ChangeRef = {
  seq: number
  from: ZoneOrNone
  to: ZoneOrNone
  effectiveAt: string
  decision: DecisionRef
  /** The decision taken back, when that is what happened. */
  revokes: DecisionRef | null
}

/** What a page was drawn with on the server: the commune's newest change then, or none. */
export type Drawn = { epoch: string; commune: string; newest: ChangeRef | null }

/**
 * The commune's change that came after the page was drawn. `'moved'`: the board
 * shows another zone or decision but the change itself is not in the feed (a
 * snapshot was loaded after a gap), or the log was set up anew.
 */
export function changeSince(
  state: Pick<BoardState, 'epoch' | 'seq' | 'zones' | 'feed'>,
  { epoch, commune, newest }: Drawn,
): BoardState['feed'][number] | 'moved' | null {
  if (state.epoch !== epoch) return 'moved'
  const known = newest?.seq ?? 0
  const found = state.feed.find((item) => item.commune === commune && item.seq > known)
  if (found) return found
  // The page may have been drawn with more than the board has heard yet: that is no change.
  if (state.seq < known) return null
  const entry = state.zones[commune] ?? UNCLASSIFIED
  const zone = newest?.to ?? null
  const decision = zone === null ? null : (newest?.decision.id ?? null)
  return entry.zone === zone && (entry.decision?.id ?? null) === decision ? null : 'moved'
}
