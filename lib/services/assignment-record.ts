import type { Assignment } from '../domain/assignment'

/** An assignment as storage has it: times as dates, with its act, its place in the list and its kind of body. */
export type AssignmentRecord = Omit<
  Assignment,
  'sentAt' | 'acknowledgedAt' | 'doneAt' | 'unit' | 'dueAt' | 'overdueAt' | 'escalatedAt' | 'supersededAt'
> & {
  batch: number
  position: number
  unit: { id: string; name: string; level: string; kind: string }
  sentAt: Date
  acknowledgedAt: Date | null
  doneAt: Date | null
  dueAt: Date | null
  /** When the unit above is told, if it is still silent. */
  escalateAt: Date | null
  overdueAt: Date | null
  escalatedAt: Date | null
  supersededAt: Date | null
}
