import type pg from 'pg'
import type { AuditRow } from '@/lib/services/audit-chain'
import { type AuditEnd, verifyAudit } from '@/lib/services/verify-audit'
import type { LogRecord } from './log-record'

type EntryRow = Omit<AuditRow, 'prevHash'> & { prev_hash: string }

/** The chain as it lies in the database, read without the product's own store. */
const chainIn = (client: pg.Client) => ({
  async end(): Promise<AuditEnd | null> {
    const { rows } = await client.query<{ audit_seq: number | null; audit_hash: string | null }>(
      'SELECT audit_seq, audit_hash FROM log_head',
    )
    const [row] = rows
    return row && row.audit_seq !== null && row.audit_hash !== null
      ? { seq: row.audit_seq, hash: row.audit_hash }
      : null
  },
  async page(after: number, limit: number): Promise<AuditRow[]> {
    const { rows } = await client.query<EntryRow>('SELECT * FROM audit_entry WHERE seq > $1 ORDER BY seq LIMIT $2', [
      after,
      limit,
    ])
    return rows.map(({ prev_hash, ...row }) => ({ ...row, prevHash: prev_hash }))
  },
})

async function count(client: pg.Client, sql: string): Promise<number> {
  const { rows } = await client.query<{ n: string }>(sql)
  return Number(rows[0]?.n ?? -1)
}

/** What must hold between the tables, whatever happened: everything of a write is there or nothing of it. */
const RELATIONS: Record<string, string> = {
  'notes that came with more than one answer': `SELECT count(*) AS n FROM (SELECT note FROM assignment_answer WHERE note IS NOT NULL GROUP BY note HAVING count(*) > 1) t`,
  'changes without their row in the log': `SELECT count(*) AS n FROM zone_change c LEFT JOIN log_event e ON e.seq = c.seq AND e.type = 'zone-changed' WHERE e.seq IS NULL`,
  'rows of the log without their change': `SELECT count(*) AS n FROM log_event e LEFT JOIN zone_change c ON c.seq = e.seq WHERE e.type = 'zone-changed' AND c.seq IS NULL`,
  'decisions without an audit entry': `SELECT count(*) AS n FROM decision d WHERE NOT EXISTS (SELECT 1 FROM audit_entry a WHERE a.action = 'decision:publish' AND a.subject = d.id)`,
  'audited decisions that are not there': `SELECT count(*) AS n FROM audit_entry a WHERE a.action = 'decision:publish' AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.id = a.subject)`,
  'decisions overdue by a minute': `SELECT count(*) AS n FROM decision WHERE state = 'scheduled' AND effective_at < now() - interval '1 minute'`,
}

/** Every way in which the database contradicts itself or the log as it was read. */
export async function databaseFaults(client: pg.Client, log: LogRecord): Promise<string[]> {
  const faults: string[] = []
  const verdict = await verifyAudit(chainIn(client))()
  if (verdict.faults.length > 0)
    faults.push(`the audit's chain is broken: ${JSON.stringify(verdict.faults.slice(0, 3))}`)
  for (const [what, sql] of Object.entries(RELATIONS)) {
    const n = await count(client, sql)
    if (n !== 0) faults.push(`${n} ${what}`)
  }
  await log.readAgain(client)
  return faults
}
