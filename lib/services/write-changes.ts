import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { type AnswerTimes, shortestTime, urgencyOf } from '../domain/answer-times'
import type { UnitTask } from '../domain/assign-units'
import { type BoardEntry, UNCLASSIFIED } from '../domain/board'
import type { ZoneChange } from '../domain/change'
import type { DecisionRef } from '../domain/decision'
import type { EventDraft } from '../domain/event'
import { toIso } from '../domain/time'
import { transitionOf } from '../domain/transition'
import type { ZoneOrNone } from '../domain/zone'
import type { AssignmentRecord, Installation, LogWrite, Places } from './ports'
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

/** Green communes beside a commune that turned red or orange, as the act leaves them. */
function greenBeside(placed: PlacedChange, after: ReadonlyMap<string, ZoneOrNone>, { places }: ActContext): string[] {
  const isAlarm = (placed.to === 'red' || placed.to === 'orange') && placed.from !== placed.to
  if (!isAlarm) return []
  return places
    .neighbours(placed.commune.code)
    .map(({ code }) => code)
    .filter((code) => after.get(code) === 'green')
}

/** How all changed communes and their neighbours stand once the act is done. */
async function zonesAfter(write: LogWrite, act: Act, { places }: ActContext): Promise<Map<string, ZoneOrNone>> {
  const changed = new Map(act.turns.map(({ commune, after }) => [commune, after.zone]))
  const beside = act.turns
    .flatMap(({ commune }) => places.neighbours(commune).map(({ code }) => code))
    .filter((code) => !changed.has(code))
  const standing = await write.standing([...new Set(beside)])
  return new Map([...[...standing].map(([code, { entry }]) => [code, entry.zone] as const), ...changed])
}

/** Districts whose bodies an act can concern: of what changes, and of what lies beside it. */
function districtsAround(act: Act, { places }: ActContext): string[] {
  const around = new Set<string>()
  for (const { commune } of act.turns) {
    around.add(commune)
    for (const { code } of places.neighbours(commune)) around.add(code)
  }
  return [...new Set([...around].flatMap((code) => places.communes.get(code)?.districtCode ?? []))]
}

/** When a unit's clocks run out, by the most pressing of what it is asked for. */
function clocksOf(task: UnitTask, changes: ReadonlyMap<string, ZoneChange>, times: AnswerTimes, now: Date) {
  const urgencies = task.communes.flatMap((code) => {
    const change = changes.get(code)
    return change ? [urgencyOf(change.to, change.transition)] : []
  })
  if (task.keepGreen.length > 0) urgencies.push('keep-green')
  const { answer, escalate } = shortestTime(times, urgencies)
  const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
  return { dueAt: after(answer), escalateAt: after(escalate) }
}

/** What a UUID takes of chance; asked for all at once, since each asking costs more than the rest of it. */
const ID_BYTES = 16

/** What each unit concerned is asked to do. */
function tasksOf(
  write: LogWrite,
  act: Act,
  placed: readonly PlacedChange[],
  changes: readonly ZoneChange[],
  { places, surfacing }: ActContext,
  installation: Installation,
): AssignmentRecord[] {
  const batch = changes[0]?.batch ?? 0
  const keepGreen = [...new Set(changes.flatMap((change) => change.keepGreen))].flatMap((code) => {
    const commune = places.communes.get(code)
    return commune ? [commune] : []
  })
  const byCommune = new Map(changes.map((change) => [change.commune, change]))
  const tasks = surfacing.assign(placed, keepGreen, installation)
  const random = randomBytes(ID_BYTES * tasks.length)
  return tasks.map(
    (task, position): AssignmentRecord => ({
      // By time: with a long history, five hundred of them at random would each touch another page of the index.
      id: v7({ random: random.subarray(ID_BYTES * position, ID_BYTES * (position + 1)) }),
      batch,
      position,
      unit: { id: task.unit.id, name: task.unit.name, level: task.unit.level, kind: task.unit.kind },
      decision: act.decision,
      communes: task.communes,
      keepGreen: task.keepGreen,
      state: 'sent',
      sentAt: write.at,
      acknowledgedAt: null,
      doneAt: null,
      who: null,
      note: null,
      channels: [],
      ...clocksOf(task, byCommune, installation.answerTimes, write.now),
      overdueAt: null,
      escalatedAt: null,
      escalatedTo: null,
      supersededAt: null,
      answers: [],
    }),
  )
}

/**
 * Writes the changes of one act into an open write: log rows, changes, board and
 * one assignment a unit, and tells those whose earlier task is overtaken that it is. Returns the seqs of the changes, in the order of the turns.
 */
export async function writeChanges(write: LogWrite, act: Act, context: ActContext): Promise<number[]> {
  if (act.turns.length === 0) return []
  const { surfacing } = context
  const installation = await write.installation(surfacing.edition, districtsAround(act, context))
  const after = await zonesAfter(write, act, context)
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
      version: installation.version,
      fills: surfacing.fills(change, installation),
      keepGreen: greenBeside(change, after, context),
      at: write.at,
    }
  })
  const asked = tasksOf(write, act, placed, changes, context, installation)
  await write.saveChanges(changes)
  const [overtaken] = await Promise.all([write.overtake(batch), write.saveAssignments(asked)])
  write.append([...overtaken, ...asked].map((one) => ({ type: 'assignment-updated', data: presentAssignment(one) })))
  return changes.map((change) => change.seq)
}

/** The entry of a commune that has never been changed. */
export const entryOf = (standing: ReadonlyMap<string, { entry: BoardEntry }>, code: string): BoardEntry =>
  standing.get(code)?.entry ?? UNCLASSIFIED
