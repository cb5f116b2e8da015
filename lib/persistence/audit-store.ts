import type { AuditStore } from '../services/audit-ports'
import type { Database } from './prisma-client'

const has = (text: string | undefined) => (text ? { contains: text, mode: 'insensitive' as const } : undefined)

/** The audit, to be read. */
export const createAuditStore = (db: Database): AuditStore => ({
  end: async () => {
    const head = await db.logHead.findUnique({ where: { id: 1 } })
    return head && head.auditSeq !== null && head.auditHash !== null
      ? { seq: head.auditSeq, hash: head.auditHash }
      : null
  },
  page: (after, limit) =>
    db.auditEntry.findMany({ where: { seq: { gt: after } }, orderBy: { seq: 'asc' }, take: limit }),
  list: ({ before, limit, actor, action, subject, from, to }) => {
    const where = {
      ...(before ? { seq: { lt: before } } : {}),
      ...(actor ? { actor: has(actor) } : {}),
      ...(subject ? { subject: has(subject) } : {}),
      ...(action ? { action: { startsWith: action } } : {}),
      ...(from || to ? { at: { ...(from ? { gte: from } : {}), ...(to ? { lt: to } : {}) } } : {}),
    }
    return db.auditEntry.findMany({ where: where as never, orderBy: { seq: 'desc' }, take: limit })
  },
})
