import { createHash } from 'node:crypto'
import type { AuditDraft } from '../services/ports'
import type { InputJsonValue } from './generated/internal/prismaNamespace'
import type { Queryable } from './prisma-client'

/** What comes before the first entry. */
const GENESIS = '0'.repeat(64)

type Chained = {
  seq: number
  at: Date
  actor: string
  action: string
  subject: string
  data: unknown
  prevHash: string
}

/** Keys in order, so that the same data always hashes alike, however the database stores it. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value && typeof value === 'object') {
    const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${fields.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

/** SHA-256 over an entry and the hash before it: a removed or altered row breaks every hash after it. */
export const auditHash = (entry: Chained): string =>
  createHash('sha256')
    .update(canonical({ ...entry, at: entry.at.toISOString() }))
    .digest('hex')

/** Appends one entry to the chain. The caller holds the log's lock, so no two entries follow the same one. */
export async function appendAudit(db: Queryable, draft: AuditDraft, at: Date): Promise<void> {
  const last = await db.auditEntry.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } })
  const data = JSON.parse(JSON.stringify(draft.data)) as InputJsonValue
  const entry = {
    seq: (last?.seq ?? 0) + 1,
    at,
    actor: `${draft.actor.name} (${draft.actor.id})`,
    action: draft.action,
    subject: draft.subject,
    data,
    prevHash: last?.hash ?? GENESIS,
  }
  await db.auditEntry.create({ data: { ...entry, hash: auditHash(entry) } })
}
