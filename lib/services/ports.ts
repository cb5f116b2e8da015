import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import type { AnswerTimes } from '../domain/answer-times'
import type { RegisteredUnit } from '../domain/assign-units'
import type { AnswerWay } from '../domain/assignment-state'
import type { BoardEntry } from '../domain/board'
import type { Catalogue } from '../domain/catalogue'
import type { ZoneChange } from '../domain/change'
import type { Commune } from '../domain/commune'
import type { Decision, DecisionRef } from '../domain/decision'
import type { District } from '../domain/district'
import type { EventDraft } from '../domain/event'
import type { LocalAddition } from '../domain/local-addition'
import type { LogHead, LogRow } from '../domain/log'
import type { Result } from '../domain/result'
import type { NewestRulings, Ruling } from '../domain/standing'
import type { ZoneOrNone } from '../domain/zone'
import type { ActDelta } from '../domain/zone-trend'
import type { AssignmentRecord } from './assignment-record'
import type { TextWrite } from './texts/ports'
import type { UnitReads, UnitWrites } from './unit-ports'

export type Clock = { now(): Date }
export const systemClock: Clock = { now: () => new Date() }

/** Who acts: a user's or a key's id, and the name that the audit shows; from where, and how they are known. */
export type Actor = { id: string; name: string; origin?: string; via?: AnswerWay }

/** The places of the province: they do not change while a server runs. */
export type Places = {
  communes: ReadonlyMap<string, Commune>
  districts: ReadonlyMap<string, District>
  /** Communes that share a border, longest first. */
  neighbours(code: string): readonly { code: string; borderKm: number }[]
  locate(lat: number, lon: number): string | null
  shapes: FeatureCollection<Polygon | MultiPolygon, { code: string }>
}

/**
 * How one commune stands. `effectiveAt` is the time of effect of the decision that
 * its newest change put into force, null after a revocation; `turnedAt` is when that
 * change took effect or was written, whichever is later.
 */
export type Standing = { entry: BoardEntry; effectiveAt: Date | null; turnedAt: Date }

export type { AssignmentRecord }

/** What the installation itself adds to an edition when a change surfaces, as it stands inside the write. */
export type Installation = {
  /** Newest version of the content that the database holds. */
  version: number
  units: RegisteredUnit[]
  answerTimes: AnswerTimes
  local: ReadonlyMap<string, LocalAddition>
}

export type AuditDraft = { actor: Actor; action: string; subject: string; data: Readonly<Record<string, unknown>> }
export type Remembered = { requestHash: string; status: number; body: unknown }

/** One open write. The log's head is locked until it ends; either all of it exists afterwards or none. */
export type LogWrite = UnitWrites &
  TextWrite & {
    /** Time of this write: never before the log's newest row, even when the clock was set back. */
    at: Date
    /** What the clock says, for what is due: this server's, unless it is ahead of the database's, which all servers share. */
    now: Date
    head(): LogHead
    /** Which database the log was in when it was last written down; null where it never was. */
    place(): Promise<string | null>
    /** Writes down which database the log is in. */
    settle(place: string): Promise<void>
    /** A new epoch, its numbers far above all that were ever given. Before anything is appended. */
    beginEpoch(): Promise<LogHead>
    /** Gives the drafts their places and keeps them for the end of the write. */
    append(drafts: readonly EventDraft[]): LogRow[]
    /** How communes stand, this write's own changes included; what was never changed is left out. */
    standing(codes: readonly string[]): Promise<Map<string, Standing>>
    rulings(codes: readonly string[]): Promise<Map<string, Ruling[]>>
    /** The newest of them, so many of each commune. */
    newestRulings(codes: readonly string[], most: number): Promise<Map<string, NewestRulings>>
    changesSince(seq: number, codes: readonly string[]): Promise<ZoneChange[]>
    nextOrder(): Promise<number>
    decision(id: string): Promise<Decision | null>
    decisionsNumbered(number: string): Promise<DecisionRef[]>
    scheduledNaming(codes: readonly string[]): Promise<DecisionRef[]>
    dueDecisions(now: Date): Promise<Decision[]>
    insertDecision(decision: Decision): Promise<void>
    markInForce(id: string, at: Date): Promise<void>
    markRevoked(id: string, revoked: { at: Date; by: string; reason: string }): Promise<void>
    saveChanges(changes: readonly ZoneChange[]): Promise<void>
    /** Writes what one act asks, just sent: batch, decision, state and time are those of the first. */
    saveAssignments(assignments: readonly AssignmentRecord[]): Promise<void>
    /** What the installation adds to an edition now; of the units only the province's and these districts', where any are named. */
    installation(edition: string, districts?: readonly string[]): Promise<Installation>
    /** Assignments not done yet, of earlier batches, all of whose changes have been overtaken: marks them with the time of this write, and answers them so. */
    overtake(batch: number): Promise<AssignmentRecord[]>
    assignment(id: string): Promise<AssignmentRecord | null>
    /** Writes all that can alter of an assignment after it was sent, but its answers. */
    updateAssignment(assignment: AssignmentRecord): Promise<void>
    /** Appends entries to the audit, in their order. */
    audit(...entries: AuditDraft[]): Promise<void>
    /** Answers what stood before; refuses `unknown-user`, and `invalid-input` for an unknown unit. */
    setAccountUnit(
      id: string,
      unitId: string | null,
    ): Promise<Result<{ name: string; email: string; from: string | null }>>
    remembered(actor: Actor, key: string): Promise<Remembered | null>
    remember(actor: Actor, key: string, answer: Remembered): Promise<void>
  }

export type LogStore = { write<T>(work: (write: LogWrite) => Promise<T>): Promise<T> }

/** A board read at one moment. */
export type BoardSnapshot = {
  head: LogHead
  at: Date
  zones: Record<string, BoardEntry>
  effectiveAt: Record<string, Date>
}

/** A row of the log with the time it was written. */
export type LoggedRow = LogRow & { at: Date }

export type DecisionSummary = Omit<Decision, 'items'> & { communes: number }

/** Everything that is only read. */
export type ReadStore = UnitReads & {
  head(): Promise<LogHead>
  /** The database's own clock, and the time of the log's newest row. */
  clocks(): Promise<{ database: Date; log: Date }>
  board(): Promise<BoardSnapshot>
  /** All rulings that have been in force, by commune. */
  allRulings(): Promise<Map<string, Ruling[]>>
  rows(after: number, limit: number, audience: 'public' | 'staff'): Promise<LoggedRow[]>
  change(seq: number): Promise<ZoneChange | null>
  recentChanges(limit: number, before?: number): Promise<ZoneChange[]>
  historyOf(commune: string, limit: number): Promise<ZoneChange[]>
  latestOf(commune: string): Promise<ZoneChange | null>
  /** What each act after a seq, up to and with another, did to the counts, in order. */
  acts(after: number, upTo: number): Promise<ActDelta[]>
  /** The zones after the act that begins at `batch`; communes that no decision had named are left out. */
  zonesAfter(batch: number): Promise<Map<string, ZoneOrNone>>
  /** Those asked because of a change: for its commune, or for green places beside it. */
  assignmentsOf(change: Pick<ZoneChange, 'batch' | 'commune' | 'keepGreen'>): Promise<AssignmentRecord[]>
  decisions(limit: number, beforeOrder?: number): Promise<DecisionSummary[]>
  decision(id: string): Promise<Decision | null>
  decisionsNumbered(number: string): Promise<DecisionRef[]>
  scheduledNaming(codes: readonly string[]): Promise<DecisionRef[]>
  scheduled(): Promise<Decision[]>
  /** When the next scheduled decision takes effect; in the past when one is due. */
  nextEffectiveAt(): Promise<Date | null>
}

/** Packages as they were surfaced, by edition and version. */
export type ContentStore = {
  read(edition: string, version: number): Promise<Catalogue | null>
}
