import type { AuditQuery } from '@/lib/services/audit-ports'

export const AUDIT_PAGE = 50

/** What the address of the audit's page says; days are the province's. */
export type AuditFilter = Record<'actor' | 'action' | 'subject' | 'from' | 'to' | 'before', string>
type Given = Record<string, string | string[] | undefined>

const DAY_MS = 24 * 3_600_000
const day = (value: string) => (/^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : '')

export function readFilter(given: Given): AuditFilter {
  const one = (name: string) => (typeof given[name] === 'string' ? given[name].trim().slice(0, 200) : '')
  const before = /^[1-9]\d{0,8}$/.test(one('before')) ? one('before') : ''
  return {
    actor: one('actor'),
    action: one('action'),
    subject: one('subject'),
    from: day(one('from')),
    to: day(one('to')),
    before,
  }
}

/** One more than a page is asked for: it tells whether there are older ones. */
export function queryOf({ actor, action, subject, from, to, before }: AuditFilter): AuditQuery {
  const startOf = (date: string) => new Date(`${date}T00:00:00+07:00`)
  return {
    limit: AUDIT_PAGE + 1,
    ...(actor ? { actor } : {}),
    ...(action ? { action } : {}),
    ...(subject ? { subject } : {}),
    ...(from ? { from: startOf(from) } : {}),
    ...(to ? { to: new Date(startOf(to).getTime() + DAY_MS) } : {}),
    ...(before ? { before: Number(before) } : {}),
  }
}

/** The page's address with the same filter and another place to begin. */
export function addressOf(filter: AuditFilter, before: string): string {
  const given = Object.entries({ ...filter, before }).filter(([, value]) => value !== '')
  const query = new URLSearchParams(given).toString()
  return query ? `/admin/audit?${query}` : '/admin/audit'
}
