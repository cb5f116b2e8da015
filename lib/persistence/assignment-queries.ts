import type { AssignmentRecord } from '../services/ports'
import { decisionNumbers } from './decision-numbers'
import type { AssignmentModel } from './generated/models'
import { toAssignment } from './mappers'
import type { Queryable } from './prisma-client'

export async function assignmentsWithNumbers(db: Queryable, rows: AssignmentModel[]): Promise<AssignmentRecord[]> {
  const numbers = await decisionNumbers(
    db,
    rows.map((row) => row.decisionId),
  )
  return rows.map((row) => toAssignment(row, numbers.get(row.decisionId) ?? row.decisionId))
}

const toRow = ({ unit, decision, ...rest }: AssignmentRecord) => ({
  ...rest,
  decisionId: decision.id,
  unitId: unit.id,
  unitKind: unit.kind,
  unitName: unit.name,
  level: unit.level,
})

export async function insertAssignments(db: Queryable, assignments: readonly AssignmentRecord[]): Promise<void> {
  if (assignments.length === 0) return
  await db.$executeRaw`
    INSERT INTO assignment (id, decision_id, batch, unit_id, unit_kind, unit_name, level, position, communes, state,
      sent_at, acknowledged_at, done_at, who, note, channels)
    SELECT id, "decisionId", batch, "unitId", "unitKind", "unitName", level, position, communes, state,
      "sentAt", "acknowledgedAt", "doneAt", who, note, channels
    FROM jsonb_to_recordset(${JSON.stringify(assignments.map(toRow))}::jsonb)
      AS t(id text, "decisionId" text, batch int, "unitId" text, "unitKind" text, "unitName" text, level text,
        position int, communes text[], state text, "sentAt" timestamptz, "acknowledgedAt" timestamptz,
        "doneAt" timestamptz, who text, note text, channels text[])`
}

export async function findAssignment(db: Queryable, id: string): Promise<AssignmentRecord | null> {
  const row = await db.assignment.findUnique({ where: { id } })
  return row ? ((await assignmentsWithNumbers(db, [row]))[0] ?? null) : null
}

/** Writes what a unit's answer can alter, and nothing else. */
export async function updateAssignment(db: Queryable, assignment: AssignmentRecord): Promise<void> {
  const { state, acknowledgedAt, doneAt, who, note, channels } = assignment
  await db.assignment.update({
    where: { id: assignment.id },
    data: { state, acknowledgedAt, doneAt, who, note, channels },
  })
}
