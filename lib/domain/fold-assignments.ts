import type { Assignment } from './assignment'
import type { LogEvent } from './event'

/** An assignment as last heard of, and the seq that this is of. */
export type Held = { seq: number; value: Assignment }
export type HeldAssignments = ReadonlyMap<string, Held>

/** What a door told at one seq of the log. */
export type AssignmentSnapshot = { seq: number; assignments: readonly Assignment[] }

type NewsOf = { type: LogEvent['type']; seq: number; data: unknown }

/**
 * Applies what events say of assignments: their values are whole, so that order and
 * repetition do not matter; the highest seq wins. The same map where nothing is new.
 */
export function holdEvents(held: HeldAssignments, events: readonly NewsOf[]): HeldAssignments {
  let next: Map<string, Held> | null = null
  for (const { type, seq, data } of events) {
    if (type !== 'assignment-updated') continue
    const value = data as Assignment
    const before = (next ?? held).get(value.id)
    if (before && before.seq >= seq) continue
    next ??= new Map(held)
    next.set(value.id, { seq, value })
  }
  return next ?? held
}

/**
 * Begins anew with snapshots, which may have been taken at different seqs; what was
 * heard after the earliest of them is kept where it is newer.
 */
export function holdSnapshots(held: HeldAssignments, snapshots: readonly AssignmentSnapshot[]): HeldAssignments {
  const next = new Map<string, Held>()
  const keep = (id: string, one: Held) => {
    const before = next.get(id)
    if (!before || before.seq < one.seq) next.set(id, one)
  }
  for (const { seq, assignments } of snapshots) for (const value of assignments) keep(value.id, { seq, value })
  const from = Math.min(...snapshots.map(({ seq }) => seq))
  for (const [id, one] of held) if (one.seq > from) keep(id, one)
  return next
}
