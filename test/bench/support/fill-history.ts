import type pg from 'pg'
import { auditHash } from '../../../lib/services/audit-chain'

/** A stretch of a real log, `after` excluded and `upTo` included, that is repeated. */
export type Stretch = { after: number; upTo: number }

/** One act a minute, the newest of them just before now. */
const MINUTES = `make_interval(mins => k - (SELECT n FROM copies))`
const id = (column: string) => `md5(${column} || ':' || k)::uuid::text`
const shift = (column: string) => `${column} + k * (SELECT size FROM copies)`

/** Each table of the history, and how a row of the stretch becomes that of copy k. */
const copied = (lastPublic: number, { after, upTo }: Stretch): string[] => [
  `INSERT INTO decision (id, "order", number, issuer, signed_on, effective_at, note, state, published_at, published_by, applied_at)
   SELECT ${id('d.id')}, ${`d."order" + k`}, number || '.' || k, issuer, signed_on, effective_at + ${MINUTES}, note, state,
     published_at + ${MINUTES}, published_by, applied_at + ${MINUTES} FROM stretch_decision d, each_copy`,
  `INSERT INTO decision_item (decision_id, commune_code, zone)
   SELECT ${id('i.decision_id')}, commune_code, zone
   FROM decision_item i JOIN stretch_decision d ON d.id = i.decision_id, each_copy`,
  `INSERT INTO zone_change (seq, commune_code, "from", "to", transition, effective_at, since, decision_id, batch, edition,
     version, fills, keep_green, at)
   SELECT ${shift('seq')}, commune_code, "from", "to", transition, effective_at + ${MINUTES}, since + ${MINUTES},
     ${id('decision_id')}, ${shift('batch')}, edition, version, fills, keep_green, at + ${MINUTES}
   FROM zone_change, each_copy WHERE seq > ${after} AND seq <= ${upTo}`,
  `INSERT INTO assignment (id, decision_id, batch, unit_id, unit_kind, unit_name, level, position, communes, state, sent_at,
     acknowledged_at, done_at, who, note, channels, keep_green, due_at, escalate_at, superseded_at)
   SELECT ${id('id')}, ${id('decision_id')}, ${shift('batch')}, unit_id, unit_kind, unit_name, level, position, communes,
     state, sent_at + ${MINUTES}, acknowledged_at + ${MINUTES}, done_at + ${MINUTES}, who, note, channels, keep_green,
     due_at + ${MINUTES}, escalate_at + ${MINUTES}, CASE WHEN state <> 'done' THEN sent_at + ${MINUTES} END
   FROM assignment, each_copy WHERE batch > ${after} AND batch <= ${upTo}`,
  `INSERT INTO assignment_answer (id, assignment_id, position, at, who, actor_id, via, answer, channel, note, undoes)
   SELECT ${id('w.id')}, ${id('assignment_id')}, w.position, at + ${MINUTES}, w.who, actor_id, via, answer, channel,
     w.note, CASE WHEN undoes IS NOT NULL THEN ${id('undoes')} END
   FROM assignment_answer w JOIN assignment a ON a.id = assignment_id, each_copy
   WHERE a.batch > ${after} AND a.batch <= ${upTo}`,
  `INSERT INTO idempotency_key (actor, key, request_hash, status, body, created_at)
   SELECT actor, key || '.' || k, request_hash, status, body, created_at + ${MINUTES} FROM idempotency_key, each_copy`,
  `INSERT INTO log_event (seq, audience, prev_public, prev_staff, type, at, data)
   SELECT ${shift('seq')}, audience,
     CASE WHEN prev_public > ${after} THEN ${shift('prev_public')}
       ELSE ${lastPublic} + (k - 1) * (SELECT size FROM copies) END,
     ${shift('prev_staff')}, type, at + ${MINUTES},
     data || jsonb_build_object('decision', data->'decision' || jsonb_build_object('id', ${id("data->'decision'->>'id'")}))
       || CASE WHEN data ? 'id' THEN jsonb_build_object('id', ${id("data->>'id'")}) ELSE '{}' END
   FROM log_event, each_copy WHERE seq > ${after} AND seq <= ${upTo} ORDER BY k, seq`,
]

type AuditRow = { at: Date; actor: string; action: string; subject: string; data: unknown; origin: string | null }
const AUDIT_AT_ONCE = 5_000

/** The audit of each copy, chained on by real hashes. */
async function fillAudit(client: pg.Client, after: number, copies: number): Promise<void> {
  const { rows: template } = await client.query<AuditRow>(
    'SELECT at, actor, action, subject, data, origin FROM audit_entry WHERE seq > $1 ORDER BY seq',
    [after],
  )
  const { rows: heads } = await client.query<{ seq: number; hash: string }>(
    'SELECT audit_seq AS seq, audit_hash AS hash FROM log_head',
  )
  let end = heads[0] as { seq: number; hash: string }
  let waiting: unknown[] = []
  const flush = async () => {
    await client.query('INSERT INTO audit_entry SELECT * FROM jsonb_populate_recordset(null::audit_entry, $1::jsonb)', [
      JSON.stringify(waiting),
    ])
    waiting = []
  }
  for (let copy = 1; copy <= copies; copy += 1)
    for (const row of template) {
      const entry = { ...row, seq: end.seq + 1, prevHash: end.hash }
      end = { seq: entry.seq, hash: auditHash(entry) }
      waiting.push({ ...row, seq: end.seq, prev_hash: entry.prevHash, hash: end.hash })
      if (waiting.length >= AUDIT_AT_ONCE) await flush()
    }
  await flush()
  await client.query('UPDATE log_head SET audit_seq = $1, audit_hash = $2', [end.seq, end.hash])
}

/**
 * Lengthens a log to at least `rows` by repeating a stretch of it that the real
 * services wrote: the same rows in every table under other ids and seqs, what was
 * asked in them over, the audit chained on. No server may run on it meanwhile.
 */
export async function fillHistory(
  client: pg.Client,
  stretch: Stretch & { auditAfter: number },
  rows: number,
): Promise<void> {
  const size = stretch.upTo - stretch.after
  const copies = Math.ceil((rows - stretch.upTo) / size)
  if (copies <= 0) return
  const { rows: publics } = await client.query<{ seq: number }>(
    "SELECT max(seq) AS seq FROM log_event WHERE audience = 'public' AND seq <= $1",
    [stretch.upTo],
  )
  await client.query(`
    CREATE TEMP TABLE copies AS SELECT ${copies} AS n, ${size} AS size;
    CREATE TEMP VIEW each_copy AS SELECT generate_series(1, ${copies}) AS k;
    CREATE TEMP TABLE stretch_decision AS SELECT * FROM decision
      WHERE id IN (SELECT decision_id FROM zone_change WHERE seq > ${stretch.after} AND seq <= ${stretch.upTo})`)
  for (const statement of copied(publics[0]?.seq ?? 0, stretch)) await client.query(statement)
  await fillAudit(client, stretch.auditAfter, copies)
  const ends = stretch.upTo + copies * size
  await client.query(
    `UPDATE log_head SET seq = $1,
       public_seq = (SELECT max(seq) FROM log_event WHERE audience = 'public' AND seq > $2)`,
    [ends, stretch.after],
  )
  await client.query('UPDATE push_cursor SET seq = $1', [ends])
  await client.query('VACUUM (ANALYZE)')
  await client.query('CHECKPOINT')
}
