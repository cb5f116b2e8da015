import { randomUUID } from 'node:crypto'
import { type BoardEntry, UNCLASSIFIED } from '../domain/board'
import type { ZoneChange } from '../domain/change'
import type { DecisionRef } from '../domain/decision'
import type { EventDraft } from '../domain/event'
import { toIso } from '../domain/time'
import { transitionOf } from '../domain/transition'
import type { AssignmentRecord, LogWrite, Places } from './ports'
import { presentAssignment } from './present-assignment'
import type { PlacedChange, Surfacing } from './surfacing'

/** One commune's entry before and after an act. */
export type Turn = { commune: string; before: BoardEntry; after: BoardEntry }

export type Act = {
  turns: readonly Turn[]
  effectiveAt: Date
  /** The decision of the act: what is published, or what is taken back. */
  decision: DecisionRef
  revokes: boolean
}

export type ActContext = { places: Places; surfacing: Surfacing }

function place(turn: Turn, act: Act, { places }: ActContext): PlacedChange {
  const commune = places.communes.get(turn.commune)
  const district = commune && places.districts.get(commune.districtCode)
  if (!commune || !district) throw new Error(`No place ${turn.commune}: it was to be refused before.`)
  const decision = turn.after.decision ?? act.decision
  return {
    commune,
    district,
    from: turn.before.zone,
    to: turn.after.zone,
    effectiveAt: act.effectiveAt,
    decision,
    revokes: act.revokes ? act.decision : null,
  }
}

const changedEvent = (turn: Turn, placed: PlacedChange, act: Act, edition: string): EventDraft => ({
  type: 'zone-changed',
  data: {
    commune: turn.commune,
    from: placed.from,
    to: placed.to,
    transition: transitionOf(placed.from, placed.to),
    effectiveAt: toIso(act.effectiveAt),
    since: turn.after.since,
    decision: placed.decision,
    ...(act.revokes ? { revokes: act.decision } : {}),
    edition,
  },
})

/**
 * Writes the changes of one act into an open write: log rows, changes, board and
 * one assignment a unit. Returns the seqs of the changes, in the order of the turns.
 */
export async function writeChanges(write: LogWrite, act: Act, context: ActContext): Promise<number[]> {
  if (act.turns.length === 0) return []
  const { surfacing } = context
  const placed = act.turns.map((turn) => place(turn, act, context))
  const rows = write.append(
    act.turns.map((turn, i) => changedEvent(turn, placed[i] as PlacedChange, act, surfacing.edition)),
  )
  const batch = rows[0]?.seq ?? 0
  const changes = act.turns.map((turn, i): ZoneChange => {
    const change = placed[i] as PlacedChange
    return {
      seq: rows[i]?.seq ?? 0,
      batch,
      commune: turn.commune,
      from: change.from,
      to: change.to,
      transition: transitionOf(change.from, change.to),
      effectiveAt: act.effectiveAt,
      since: turn.after.since,
      decision: change.decision,
      revokes: act.revokes ? act.decision : null,
      edition: surfacing.edition,
      version: surfacing.version,
      fills: surfacing.fills(change),
      at: write.at,
    }
  })
  await write.saveChanges(changes)

  const assignments = surfacing.assign(placed).map(
    ({ unit, communes }, position): AssignmentRecord => ({
      id: randomUUID(),
      batch,
      position,
      unit: { id: unit.id, name: unit.name, level: unit.level, kind: unit.kind },
      decision: act.decision,
      communes,
      state: 'sent',
      sentAt: write.at,
      acknowledgedAt: null,
      doneAt: null,
      who: null,
      note: null,
      channels: [],
    }),
  )
  await write.saveAssignments(assignments)
  write.append(assignments.map((one) => ({ type: 'assignment-updated', data: presentAssignment(one) })))
  return changes.map((change) => change.seq)
}

/** The entry of a commune that has never been changed. */
export const entryOf = (standing: ReadonlyMap<string, { entry: BoardEntry }>, code: string): BoardEntry =>
  standing.get(code)?.entry ?? UNCLASSIFIED
