import type { AssignmentState } from '../domain/assignment-state'
import type { AssignmentRecord } from '../services/ports'
import { decisionNumbers } from './decision-numbers'
import type { AssignmentAnswerModel, AssignmentModel } from './generated/models'
import { toAssignment } from './mappers'
import type { Queryable } from './prisma-client'

/** What an assignment is read with. */
export const withAnswers = { answers: { orderBy: { position: 'asc' } } } as const
type Row = AssignmentModel & { answers: AssignmentAnswerModel[] }

export async function assignmentsWithNumbers(db: Queryable, rows: Row[]): Promise<AssignmentRecord[]> {
  const numbers = await decisionNumbers(
    db,
    rows.map((row) => row.decisionId),
  )
  return rows.map((row) => toAssignment(row, numbers.get(row.decisionId) ?? row.decisionId))
}

/**
 * Writes what an act asks, just sent, in one statement. What all of it has in common goes in once: five hundred
 * rows with every field in each are a quarter of a megabyte that is written and read again on the way.
 */
export async function insertAssignments(db: Queryable, asked: readonly AssignmentRecord[]): Promise<void> {
  const [first] = asked
  if (!first) return
  const { batch, decision, state, sentAt } = first
  const rows = asked.map(({ id, unit, position, communes, keepGreen, dueAt, escalateAt }) => ({
    id,
    unitId: unit.id,
    kind: unit.kind,
    name: unit.name,
    level: unit.level,
    position,
    communes,
    keepGreen,
    dueAt,
    escalateAt,
  }))
  await db.$executeRaw`
    INSERT INTO assignment (id, decision_id, batch, unit_id, unit_kind, unit_name, level, position, communes, keep_green,
      state, sent_at, channels, due_at, escalate_at)
    SELECT id, ${decision.id}, ${batch}::int, "unitId", kind, name, level, position, communes, "keepGreen",
      ${state}, ${sentAt}, '{}', "dueAt", "escalateAt"
    FROM json_to_recordset(${JSON.stringify(rows)}::json)
      AS t(id text, "unitId" text, kind text, name text, level text, position int, communes text[],
        "keepGreen" text[], "dueAt" timestamptz, "escalateAt" timestamptz)`
}

export async function findAssignment(db: Queryable, id: string): Promise<AssignmentRecord | null> {
  const row = await db.assignment.findUnique({ where: { id }, include: withAnswers })
  return row ? ((await assignmentsWithNumbers(db, [row]))[0] ?? null) : null
}

/** Writes what can alter of an assignment after it was sent, and nothing else. */
export async function updateAssignment(db: Queryable, assignment: AssignmentRecord): Promise<void> {
  const { state, acknowledgedAt, doneAt, who, note, channels, overdueAt, escalatedAt, supersededAt } = assignment
  await db.assignment.update({
    where: { id: assignment.id },
    data: {
      state,
      acknowledgedAt,
      doneAt,
      who,
      note,
      channels,
      overdueAt,
      escalatedAt,
      supersededAt,
      escalatedToId: assignment.escalatedTo?.id ?? null,
      escalatedToName: assignment.escalatedTo?.name ?? null,
    },
  })
}

/** Writes what the clocks found, in one statement: a silent province is some five hundred rows. */
export async function noteLate(db: Queryable, assignments: readonly AssignmentRecord[]): Promise<void> {
  const rows = assignments.map(({ id, overdueAt, escalatedAt, escalatedTo }) => ({
    id,
    overdueAt,
    escalatedAt,
    toId: escalatedTo?.id ?? null,
    toName: escalatedTo?.name ?? null,
  }))
  await db.$executeRaw`
    UPDATE assignment a
    SET overdue_at = t."overdueAt", escalated_at = t."escalatedAt",
      escalated_to_id = t."toId", escalated_to_name = t."toName"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS t(id text, "overdueAt" timestamptz, "escalatedAt" timestamptz, "toId" text, "toName" text)
    WHERE a.id = t.id`
}

/**
 * Silent assignments whose time to answer, or to tell the unit above, is over; oldest first. Those
 * that are silent are found first, and then put in order: in the order of the log, all that was
 * ever sent would be looked at.
 */
export async function findLate(db: Queryable, now: Date, limit: number): Promise<AssignmentRecord[]> {
  const ids = await db.$queryRaw<{ id: string }[]>`
    WITH silent AS MATERIALIZED (
      SELECT id, batch, position, due_at, overdue_at, escalate_at, escalated_at FROM assignment
      WHERE state = 'sent' AND superseded_at IS NULL
    )
    SELECT id FROM silent
    WHERE (overdue_at IS NULL AND due_at <= ${now}) OR (escalated_at IS NULL AND escalate_at <= ${now})
    ORDER BY batch, position LIMIT ${limit}`
  if (ids.length === 0) return []
  const rows = await db.assignment.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    orderBy: [{ batch: 'asc' }, { position: 'asc' }],
    include: withAnswers,
  })
  return assignmentsWithNumbers(db, rows)
}

/** Silent or acknowledged, and not overtaken: what the index of open assignments holds, however long the history. */
export const OPEN_STATES = ['sent', 'acknowledged'] as const satisfies readonly AssignmentState[]

/** A row as one JSON value brings it: with the number of its decision, its times as texts. */
type OvertakenRow = AssignmentModel & { number: string; answers: AssignmentAnswerModel[] }

const TIMES = [
  'sentAt',
  'acknowledgedAt',
  'doneAt',
  'dueAt',
  'escalateAt',
  'overdueAt',
  'escalatedAt',
  'supersededAt',
] as const
/** Puts instants where JSON has texts, in the row and in the answers to it: a reviver would be asked for every value. */
function withTimes(row: OvertakenRow): OvertakenRow {
  for (const time of TIMES) if (row[time] !== null) Object.assign(row, { [time]: new Date(row[time]) })
  for (const answer of row.answers) answer.at = new Date(answer.at)
  return row
}

/**
 * Marks the assignments before `batch` that are not done and have nothing left to be done, and
 * answers them as they are then: every change that concerns them has been overtaken, and so has
 * the reason of every place to be kept green. A commune changes once in an act, and the board's
 * row names its newest change: all that it ever was, which would be compared with itself, is not
 * read; named as an array, since as a join it was looked for among all changes there ever were.
 * "IS TRUE" keeps the look-ups hashed: as joins they were planned for a handful of open
 * tasks, and took seconds where a country has tens of thousands. One statement and one value
 * come back, since an act for the province overtakes some five hundred rows of another.
 */
export async function overtake(db: Queryable, batch: number, at: Date): Promise<AssignmentRecord[]> {
  const [found] = await db.$queryRaw<[{ rows: string | null }]>`
    WITH open AS MATERIALIZED (
      SELECT id, batch, communes, keep_green FROM assignment
      WHERE superseded_at IS NULL AND state = ANY (${OPEN_STATES}::text[]) AND batch < ${batch}
    ), newest AS MATERIALIZED (
      SELECT batch, commune_code, keep_green FROM zone_change
      WHERE seq = ANY (ARRAY(SELECT seq FROM commune_zone))
    ), standing AS MATERIALIZED (
      SELECT batch, commune_code, keep_green FROM newest WHERE batch IN (SELECT batch FROM open)
    ), green AS MATERIALIZED (
      SELECT DISTINCT c.batch, g.code FROM standing c CROSS JOIN LATERAL unnest(c.keep_green) AS g(code)
      WHERE NOT EXISTS (SELECT 1 FROM newest n WHERE n.commune_code = g.code AND n.batch > c.batch)
    ), overtaken AS MATERIALIZED (
      SELECT a.id FROM open a
      WHERE NOT EXISTS (
          SELECT 1 FROM unnest(a.communes) AS u(code)
          WHERE ((a.batch, u.code) IN (SELECT batch, commune_code FROM standing)) IS TRUE)
        AND NOT EXISTS (
          SELECT 1 FROM unnest(a.keep_green) AS u(code)
          WHERE ((a.batch, u.code) IN (SELECT batch, code FROM green)) IS TRUE)
    ), marked AS (
      UPDATE assignment a SET superseded_at = ${at} WHERE a.id = ANY (ARRAY(SELECT id FROM overtaken)) RETURNING a.*
    )
    SELECT json_agg(r ORDER BY r.batch, r.position)::text AS rows FROM (
      SELECT m.id, m.batch, m.position, m.decision_id AS "decisionId", coalesce(d.number, m.decision_id) AS number, m.unit_id AS "unitId",
        m.unit_kind AS "unitKind", m.unit_name AS "unitName", m.level, m.communes, m.keep_green AS "keepGreen", m.state,
        m.sent_at AS "sentAt", m.acknowledged_at AS "acknowledgedAt", m.done_at AS "doneAt", m.who, m.note, m.channels,
        m.due_at AS "dueAt", m.escalate_at AS "escalateAt", m.overdue_at AS "overdueAt",
        m.escalated_at AS "escalatedAt", m.escalated_to_id AS "escalatedToId",
        m.escalated_to_name AS "escalatedToName", m.superseded_at AS "supersededAt", coalesce(w.answers, '[]') AS answers
      FROM marked m LEFT JOIN decision d ON d.id = m.decision_id
      LEFT JOIN LATERAL (
        SELECT json_agg(json_build_object('id', id, 'at', at, 'who', who, 'actorId', actor_id, 'via', via,
          'answer', answer, 'channel', channel, 'note', note, 'undoes', undoes) ORDER BY position) AS answers
        FROM assignment_answer WHERE assignment_id = m.id) w ON true) r`
  const rows = JSON.parse(found.rows ?? '[]') as OvertakenRow[]
  return rows.map((row) => toAssignment(withTimes(row), row.number))
}
