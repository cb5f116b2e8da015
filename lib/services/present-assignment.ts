import type { Assignment } from '../domain/assignment'
import { toIso } from '../domain/time'
import type { AssignmentRecord } from './ports'

/** An assignment as the log and the doors show it. */
export const presentAssignment = (record: AssignmentRecord): Assignment => ({
  id: record.id,
  unit: { id: record.unit.id, name: record.unit.name, level: record.unit.level },
  decision: record.decision,
  communes: record.communes,
  state: record.state,
  sentAt: toIso(record.sentAt),
  acknowledgedAt: record.acknowledgedAt && toIso(record.acknowledgedAt),
  doneAt: record.doneAt && toIso(record.doneAt),
  who: record.who,
  note: record.note,
  channels: record.channels,
  keepGreen: record.keepGreen,
  dueAt: record.dueAt && toIso(record.dueAt),
  overdueAt: record.overdueAt && toIso(record.overdueAt),
  escalatedAt: record.escalatedAt && toIso(record.escalatedAt),
  escalatedTo: record.escalatedTo,
  supersededAt: record.supersededAt && toIso(record.supersededAt),
  answers: record.answers,
})
