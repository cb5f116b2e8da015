import { auditQuery } from '@/app/api/_contract/inputs'
import { door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'
import { accept } from '@/lib/domain/result'
import { fromIso, toIso } from '@/lib/domain/time'

/** Entries of the audit, newest first. */
export const GET = door({ action: 'audit:read', query: auditQuery, throttle: 'read' }, async ({ runtime, query }) => {
  const { from, to, ...rest } = query
  const rows = await runtime.services.audit.list({
    ...rest,
    ...(from ? { from: fromIso(from) } : {}),
    ...(to ? { to: fromIso(to) } : {}),
  })
  const entries = rows.map(({ seq, at, actor, action, subject, data, origin, hash }) => ({
    seq,
    at: toIso(at),
    actor,
    action,
    subject,
    data,
    origin: origin ?? null,
    hash,
  }))
  return accept({ entries })
})

const others = notAllowed('GET, HEAD')

export { others as DELETE, others as PATCH, others as POST, others as PUT }
