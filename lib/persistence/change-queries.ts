import type { ZoneChange } from '../domain/change'
import { decisionNumbers } from './decision-numbers'
import type { ZoneChangeModel } from './generated/models'
import { toChange } from './mappers'
import type { Queryable } from './prisma-client'

/** Rows of changes with the numbers of their decisions. */
export async function withNumbers(db: Queryable, rows: ZoneChangeModel[]): Promise<ZoneChange[]> {
  const numbers = await decisionNumbers(
    db,
    rows.flatMap((row) => [row.decisionId, row.revokesId]),
  )
  return rows.map((row) => toChange(row, numbers))
}

/** Writes changes and moves the board with them, in two statements however many communes there are. */
export async function saveChanges(db: Queryable, changes: readonly ZoneChange[]): Promise<void> {
  if (changes.length === 0) return
  const rows = changes.map(({ decision, revokes, ...rest }) => ({
    ...rest,
    decisionId: decision.id,
    revokesId: revokes?.id ?? null,
  }))
  await db.$executeRaw`
    INSERT INTO zone_change (seq, commune_code, "from", "to", transition, effective_at, since, decision_id, revokes_id,
      batch, edition, version, fills, keep_green, at)
    SELECT seq, commune, "from"::zone, "to"::zone, transition, "effectiveAt", since, "decisionId", "revokesId",
      batch, edition, version, fills, "keepGreen", at
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS t(seq int, commune text, "from" text, "to" text, transition text, "effectiveAt" timestamptz,
        since timestamptz, "decisionId" text, "revokesId" text, batch int, edition text, version int, fills jsonb,
        "keepGreen" text[], at timestamptz)`
  const columns = {
    code: changes.map((c) => c.commune),
    zone: changes.map((c) => c.to),
    since: changes.map((c) => (c.since ? new Date(c.since) : null)),
    decisionId: changes.map((c) => (c.to ? c.decision.id : null)),
    decisionNumber: changes.map((c) => (c.to ? c.decision.number : null)),
    effectiveAt: changes.map((c) => (c.revokes ? null : c.effectiveAt)),
    turnedAt: changes.map((c) => new Date(Math.max(c.effectiveAt.getTime(), c.at.getTime()))),
    seq: changes.map((c) => c.seq),
  }
  await db.$executeRaw`
    INSERT INTO commune_zone
      (commune_code, zone, since, decision_id, decision_number, effective_at, turned_at, seq)
    SELECT code, zone::zone, since, decision_id, decision_number, effective_at, turned_at, seq
    FROM unnest(${columns.code}::text[], ${columns.zone}::text[], ${columns.since}::timestamptz[],
      ${columns.decisionId}::text[], ${columns.decisionNumber}::text[], ${columns.effectiveAt}::timestamptz[],
      ${columns.turnedAt}::timestamptz[],
      ${columns.seq}::int[]) AS t(code, zone, since, decision_id, decision_number, effective_at, turned_at, seq)
    ON CONFLICT (commune_code) DO UPDATE SET zone = excluded.zone, since = excluded.since,
      decision_id = excluded.decision_id, decision_number = excluded.decision_number,
      effective_at = excluded.effective_at, turned_at = excluded.turned_at, seq = excluded.seq`
}
