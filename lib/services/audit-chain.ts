import { createHash } from 'node:crypto'

/** What comes before the first entry. */
export const GENESIS = '0'.repeat(64)

export type ChainedEntry = {
  seq: number
  at: Date
  actor: string
  action: string
  subject: string
  data: unknown
  /** Address and program of whoever acted; null where the system acted by itself, and in entries of old. */
  origin?: string | null
  prevHash: string
}
export type AuditRow = ChainedEntry & { hash: string }

/** Keys in order, so that the same data always hashes alike, however the database stores it. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value && typeof value === 'object') {
    const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${fields.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

/**
 * SHA-256 over an entry and the hash before it: a removed or altered row breaks
 * every hash after it. An entry without origin is hashed without that field, as
 * all were before origins were kept: old chains stay valid, and an origin that is
 * put in or taken out later still alters the hash.
 */
export function auditHash({ seq, at, actor, action, subject, data, prevHash, origin }: ChainedEntry): string {
  const entry = { seq, at: at.toISOString(), actor, action, subject, data, prevHash, ...(origin ? { origin } : {}) }
  return createHash('sha256').update(canonical(entry)).digest('hex')
}
