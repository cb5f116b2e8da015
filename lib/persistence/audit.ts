import { auditHash, GENESIS } from '../services/audit-chain'
import type { AuditDraft } from '../services/ports'
import type { AuditEnd } from '../services/verify-audit'
import type { Queryable } from './prisma-client'

/**
 * What the next entry follows where the head does not remember an end: the newest
 * row. Where it does, never the newest row, else the next entry would cover up
 * that rows were cut off before it.
 */
export async function newestEntry(db: Queryable): Promise<AuditEnd> {
  const last = await db.auditEntry.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } })
  return last ?? { seq: 0, hash: GENESIS }
}

/** Each entry with its place behind the one before it. */
function chained(drafts: readonly AuditDraft[], end: AuditEnd, at: Date) {
  let { seq, hash } = end
  return drafts.map(({ actor, ...draft }) => {
    const entry = {
      seq: seq + 1,
      at,
      actor: `${actor.name} (${actor.id})`,
      action: draft.action,
      subject: draft.subject,
      // As it comes back from storage: without what JSON does not keep.
      data: JSON.parse(JSON.stringify({ ...(actor.via ? { via: actor.via } : {}), ...draft.data })) as unknown,
      origin: actor.origin || null,
      prevHash: hash,
    }
    seq = entry.seq
    hash = auditHash(entry)
    return { ...entry, hash }
  })
}

/**
 * Appends entries to the chain in one statement, and answers its new end for the
 * head. The caller holds the log's lock, so no two entries follow the same one.
 */
export async function appendAudit(
  db: Queryable,
  drafts: readonly AuditDraft[],
  end: AuditEnd,
  at: Date,
): Promise<AuditEnd> {
  const entries = chained(drafts, end, at)
  const last = entries.at(-1)
  if (!last) return end
  await db.$executeRaw`
    INSERT INTO audit_entry (seq, at, actor, action, subject, data, origin, prev_hash, hash)
    SELECT seq, at, actor, action, subject, data, origin, "prevHash", hash
    FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
      AS t(seq int, at timestamptz, actor text, action text, subject text, data jsonb, origin text, "prevHash" text,
        hash text)`
  return { seq: last.seq, hash: last.hash }
}
