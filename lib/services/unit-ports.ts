import type { AssignmentAnswerEntry } from '../domain/assignment'
import type { ZoneChange } from '../domain/change'
import type { LogHead } from '../domain/log'
import type { RegistryUnit } from '../domain/registry-unit'
import type { AssignmentRecord } from './assignment-record'

/** A personal link as it is on record. The link itself is signed and never kept. */
export type LinkRecord = {
  id: string
  assignmentId: string
  person: string
  createdBy: string
  createdAt: Date
  expiresAt: Date
  withdrawnAt: Date | null
  withdrawnBy: string | null
  lastUsedAt: Date | null
}

export type StoredSetting = { value: unknown; revision: number; updatedAt: Date; updatedBy: string }

/** `open`: neither done nor superseded. Newest act first, at most `limit`. */
export type AssignmentFilter = { open?: boolean; unit?: string; batch?: number; decision?: string; limit: number }

/** What is written of units, their answers and their links, inside a write of the log. */
export type UnitWrites = {
  saveAnswer(assignmentId: string, position: number, answer: AssignmentAnswerEntry, actorId: string): Promise<void>
  /** Silent assignments one of whose clocks has run out by `now` and was not noted yet, oldest first. */
  lateAssignments(now: Date, limit: number): Promise<AssignmentRecord[]>
  insertLink(link: LinkRecord): Promise<void>
  link(id: string): Promise<LinkRecord | null>
  withdrawLink(id: string, withdrawn: { at: Date; by: string }): Promise<void>
  unit(id: string): Promise<RegistryUnit | null>
  units(): Promise<RegistryUnit[]>
  insertUnit(unit: RegistryUnit): Promise<void>
  updateUnit(unit: RegistryUnit): Promise<void>
  setting(key: string): Promise<StoredSetting | null>
  saveSetting(key: string, setting: StoredSetting): Promise<void>
}

/** What is read of them. */
export type UnitReads = {
  /** Assignments with the log's head of the same moment. */
  assignments(filter: AssignmentFilter): Promise<{ head: LogHead; assignments: AssignmentRecord[] }>
  assignment(id: string): Promise<AssignmentRecord | null>
  /** The changes of an act in order, and whether a later one stands over each. */
  changesOf(batch: number): Promise<(ZoneChange & { overtaken: boolean })[]>
  /** Assignments of the act that were raised to a unit and are still silent. */
  silentBelow(batch: number, unitId: string): Promise<AssignmentRecord[]>
  units(): Promise<RegistryUnit[]>
  linksOf(assignmentId: string): Promise<LinkRecord[]>
  setting(key: string): Promise<StoredSetting | null>
  /** When the next clock of a silent assignment runs out; in the past when one has. */
  nextClockAt(): Promise<Date | null>
}
