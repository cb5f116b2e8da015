import type { Audience, EventDraft } from '../domain/event'
import type { LogHead } from '../domain/log'
import { toIso } from '../domain/time'
import type { ZoneOrNone } from '../domain/zone'
import type { BoardSnapshot, LoggedRow, ReadStore } from '../services/ports'
import { assignmentsWithNumbers, withAnswers } from './assignment-queries'
import { withNumbers } from './change-queries'
import { findDecision, findNumbered, findRulings, findScheduled, findScheduledNaming } from './decision-queries'
import { Prisma } from './generated/client'
import { stateToDomain } from './mappers'
import type { Database } from './prisma-client'
import { findActs, findZonesAfter } from './trend-queries'
import { unitReads } from './unit-reads'

type BoardRow = {
  epoch: string
  head_seq: number
  public_seq: number
  at: Date
  code: string
  zone: ZoneOrNone
  since: Date | null
  decision_id: string | null
  decision_number: string | null
  effective_at: Date | null
}

/** A row of the log as one JSON value brings it: its time as a text. */
type JsonRow = EventDraft & Omit<LoggedRow, 'type' | 'data' | 'at'> & { at: string }

/**
 * Rows of the log after a seq, as one value: an act for the whole province is some thousand rows,
 * which take the driver and Prisma many times as long one by one.
 */
async function readRows(db: Database, after: number, limit: number, audience: Audience): Promise<LoggedRow[]> {
  const only = audience === 'public' ? Prisma.sql`AND audience = 'public'` : Prisma.empty
  const [found] = await db.$queryRaw<[{ rows: string | null }]>`
    SELECT json_agg(json_build_object('seq', seq, 'audience', audience, 'prevPublic', prev_public,
      'prevStaff', prev_staff, 'type', type, 'at', at, 'data', data) ORDER BY seq)::text AS rows
    FROM (SELECT * FROM log_event WHERE seq > ${after} ${only} ORDER BY seq LIMIT ${limit}) r`
  const rows = JSON.parse(found.rows ?? '[]') as JsonRow[]
  return rows.map((row) => ({ ...row, at: new Date(row.at) }))
}

/** One statement sees one moment: head and zones belong together. */
async function readBoard(db: Database): Promise<BoardSnapshot> {
  const rows = await db.$queryRaw<BoardRow[]>`
    SELECT h.epoch, h.seq AS head_seq, h.public_seq, coalesce(e.at, h.at) AS at, c.code, z.zone::text AS zone, z.since, z.decision_id,
      z.decision_number, z.effective_at
    FROM log_head h LEFT JOIN log_event e ON e.seq = h.public_seq CROSS JOIN commune c LEFT JOIN commune_zone z ON z.commune_code = c.code
    ORDER BY c.code`
  const [first] = rows
  const head: LogHead = first
    ? { epoch: first.epoch, seq: first.head_seq, publicSeq: first.public_seq }
    : await readHead(db)
  const snapshot: BoardSnapshot = { head, at: first?.at ?? new Date(0), zones: {}, effectiveAt: {} }
  for (const row of rows) {
    const decision =
      row.decision_id && row.decision_number ? { id: row.decision_id, number: row.decision_number } : null
    snapshot.zones[row.code] = { zone: row.zone, since: row.since ? toIso(row.since) : null, decision }
    if (row.effective_at) snapshot.effectiveAt[row.code] = row.effective_at
  }
  return snapshot
}

async function readHead(db: Database): Promise<LogHead> {
  const { epoch, seq, publicSeq } = await db.logHead.findUniqueOrThrow({ where: { id: 1 } })
  return { epoch, seq, publicSeq }
}

/** The reading side. */
export const createReadStore = (db: Database): ReadStore => ({
  ...unitReads(db),
  head: () => readHead(db),
  clocks: async () => {
    const [row] = await db.$queryRaw<{ database: Date; log: Date }[]>`
      SELECT clock_timestamp() AS database, at AS log FROM log_head WHERE id = 1`
    if (!row) throw new Error('The log has no head: the migrations did not run to their end.')
    return row
  },
  board: () => readBoard(db),
  allRulings: () => findRulings(db),
  rows: (after, limit, audience) => readRows(db, after, limit, audience),
  change: async (seq) => {
    const row = await db.zoneChange.findUnique({ where: { seq } })
    return row ? ((await withNumbers(db, [row]))[0] ?? null) : null
  },
  recentChanges: async (limit, before) =>
    withNumbers(
      db,
      await db.zoneChange.findMany({
        where: before ? { seq: { lt: before } } : {},
        orderBy: { seq: 'desc' },
        take: limit,
      }),
    ),
  historyOf: async (communeCode, limit) =>
    withNumbers(db, await db.zoneChange.findMany({ where: { communeCode }, orderBy: { seq: 'desc' }, take: limit })),
  latestOf: async (communeCode) => {
    const row = await db.zoneChange.findFirst({ where: { communeCode }, orderBy: { seq: 'desc' } })
    return row ? ((await withNumbers(db, [row]))[0] ?? null) : null
  },
  acts: (after, upTo) => findActs(db, after, upTo),
  zonesAfter: (batch) => findZonesAfter(db, batch),
  assignmentsOf: async ({ batch, commune, keepGreen }) =>
    assignmentsWithNumbers(
      db,
      await db.assignment.findMany({
        where: { batch, OR: [{ communes: { has: commune } }, { keepGreen: { hasSome: keepGreen } }] },
        orderBy: { position: 'asc' },
        include: withAnswers,
      }),
    ),
  decisions: async (limit, beforeOrder) => {
    const rows = await db.decision.findMany({
      where: beforeOrder ? { order: { lt: beforeOrder } } : {},
      orderBy: { order: 'desc' },
      take: limit,
      include: { _count: { select: { items: true } } },
    })
    return rows.map(({ _count, appliedAt: _a, revokedBy: _b, ...row }) => ({
      ...row,
      state: stateToDomain(row.state),
      signedOn: row.signedOn.toISOString().slice(0, 10),
      communes: _count.items,
    }))
  },
  decision: (id) => findDecision(db, id),
  decisionsNumbered: (number) => findNumbered(db, number),
  scheduledNaming: (codes) => findScheduledNaming(db, codes),
  scheduled: () => findScheduled(db),
  nextEffectiveAt: async () =>
    (await db.decision.aggregate({ where: { state: 'scheduled' }, _min: { effectiveAt: true } }))._min.effectiveAt,
})
