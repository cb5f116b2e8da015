import type { AssignmentFilter, UnitReads } from '../services/unit-ports'
import { assignmentsWithNumbers, findAssignment, withAnswers } from './assignment-queries'
import { withNumbers } from './change-queries'
import type { Database, Queryable } from './prisma-client'
import { findSetting, findUnits } from './unit-rows'

const whereOf = ({ open, unit, batch, decision }: AssignmentFilter) => ({
  ...(open ? { state: { not: 'done' }, supersededAt: null } : {}),
  ...(unit === undefined ? {} : { unitId: unit }),
  ...(batch === undefined ? {} : { batch }),
  ...(decision === undefined ? {} : { decisionId: decision }),
})

async function changesOf(db: Queryable, batch: number) {
  const rows = await db.zoneChange.findMany({ where: { batch }, orderBy: { seq: 'asc' } })
  const later = await db.zoneChange.findMany({
    where: { communeCode: { in: rows.map((row) => row.communeCode) }, batch: { gt: batch } },
    select: { communeCode: true },
    distinct: ['communeCode'],
  })
  const overtaken = new Set(later.map((row) => row.communeCode))
  return (await withNumbers(db, rows)).map((change) => ({ ...change, overtaken: overtaken.has(change.commune) }))
}

const SILENT = { state: 'sent', supersededAt: null } as const

async function nextClockAt(db: Queryable): Promise<Date | null> {
  const due = await db.assignment.aggregate({ where: { ...SILENT, overdueAt: null }, _min: { dueAt: true } })
  const escalate = await db.assignment.aggregate({
    where: { ...SILENT, escalatedAt: null },
    _min: { escalateAt: true },
  })
  const times = [due._min.dueAt, escalate._min.escalateAt].flatMap((time) => (time ? [time.getTime()] : []))
  return times.length > 0 ? new Date(Math.min(...times)) : null
}

/** The reading of units, answers, links and settings. */
export const unitReads = (db: Database): UnitReads => ({
  assignments: (filter) =>
    db.$transaction(
      async (tx) => {
        const { epoch, seq, publicSeq } = await tx.logHead.findUniqueOrThrow({ where: { id: 1 } })
        const rows = await tx.assignment.findMany({
          where: whereOf(filter),
          orderBy: [{ batch: 'desc' }, { position: 'asc' }],
          take: filter.limit,
          include: withAnswers,
        })
        return { head: { epoch, seq, publicSeq }, assignments: await assignmentsWithNumbers(tx, rows) }
      },
      // All statements see the moment of the first: head and assignments belong together.
      { isolationLevel: 'RepeatableRead' },
    ),
  assignment: (id) => findAssignment(db, id),
  changesOf: (batch) => changesOf(db, batch),
  silentBelow: async (batch, unitId) =>
    assignmentsWithNumbers(
      db,
      await db.assignment.findMany({
        where: { ...SILENT, batch, escalatedToId: unitId },
        orderBy: { position: 'asc' },
        include: withAnswers,
      }),
    ),
  units: () => findUnits(db),
  linksOf: (assignmentId) => db.assignmentLink.findMany({ where: { assignmentId }, orderBy: { createdAt: 'desc' } }),
  setting: (key) => findSetting(db, key),
  nextClockAt: () => nextClockAt(db),
})
