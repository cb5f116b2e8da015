import { setTimeout as sleep } from 'node:timers/promises'
import type { WorkCounts } from '../services/operations-ports'
import type { Clock } from '../services/ports'
import type { Database } from './prisma-client'

/** However often it is asked, the database counts no more often. */
const COUNT_EVERY_MS = 5_000
const PATIENCE_MS = 3_000

type Row = { head: number; asked: number; overdue: number; escalated: number; scheduled: number; next: Date | null }

async function count(db: Database, clock: Clock): Promise<WorkCounts> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT (SELECT seq FROM log_head WHERE id = 1) AS head,
      (count(*) FILTER (WHERE overdue_at IS NULL AND escalated_at IS NULL))::int AS asked,
      (count(*) FILTER (WHERE overdue_at IS NOT NULL AND escalated_at IS NULL))::int AS overdue,
      (count(*) FILTER (WHERE escalated_at IS NOT NULL))::int AS escalated,
      (SELECT count(*)::int FROM decision WHERE state = 'scheduled') AS scheduled,
      (SELECT min(effective_at) FROM decision WHERE state = 'scheduled') AS next
    FROM assignment WHERE state = 'sent' AND superseded_at IS NULL`
  if (!row) throw new Error('Nothing was counted.')
  const { head, asked, overdue, escalated, scheduled, next } = row
  const lateMs = next ? Math.max(0, clock.now().getTime() - next.getTime()) : 0
  return { headSeq: head, unanswered: { asked, overdue, escalated }, scheduled, lateMs }
}

/** Counts what waits to be done, for the metrics: at most every few seconds; null while the database does not answer. */
export function createWorkCounts(db: Database, clock: Clock): () => Promise<WorkCounts | null> {
  let countedAt = Number.NEGATIVE_INFINITY
  let counting: Promise<WorkCounts | null> = Promise.resolve(null)
  return () => {
    if (performance.now() - countedAt < COUNT_EVERY_MS) return counting
    countedAt = performance.now()
    const counted = count(db, clock).catch(() => null)
    counting = Promise.race([counted, sleep(PATIENCE_MS, null, { ref: false })])
    return counting
  }
}
