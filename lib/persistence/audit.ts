import { auditHash, GENESIS } from '../services/audit-chain'
import type { AuditDraft } from '../services/ports'
import type { InputJsonValue } from './generated/internal/prismaNamespace'
import type { Queryable } from './prisma-client'

/**
 * What the next entry follows: the end that the head remembers. Never the newest
 * row where the head knows better, else the next entry would cover up that rows
 * were cut off before it. A head of before it remembered takes the newest row.
 */
async function endOfChain(db: Queryable): Promise<{ seq: number; hash: string }> {
  const { auditSeq, auditHash } = await db.logHead.findUniqueOrThrow({ where: { id: 1 } })
  if (auditSeq !== null && auditHash !== null) return { seq: auditSeq, hash: auditHash }
  const last = await db.auditEntry.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } })
  return last ?? { seq: 0, hash: GENESIS }
}

/** Appends one entry to the chain and tells the head. The caller holds the log's lock, so no two entries follow the same one. */
export async function appendAudit(db: Queryable, { actor, ...draft }: AuditDraft, at: Date): Promise<void> {
  const end = await endOfChain(db)
  const data = JSON.parse(JSON.stringify({ ...(actor.via ? { via: actor.via } : {}), ...draft.data })) as InputJsonValue
  const entry = {
    seq: end.seq + 1,
    at,
    actor: `${actor.name} (${actor.id})`,
    action: draft.action,
    subject: draft.subject,
    data,
    origin: actor.origin || null,
    prevHash: end.hash,
  }
  const hash = auditHash(entry)
  await db.auditEntry.create({ data: { ...entry, hash } })
  await db.logHead.update({ where: { id: 1 }, data: { auditSeq: entry.seq, auditHash: hash } })
}
