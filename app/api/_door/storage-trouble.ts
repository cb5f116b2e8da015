/** Prisma's and PostgreSQL's codes (appendix A: classes 08, 53, 57P) for a database that cannot be used now. */
const UNAVAILABLE = /^(P10\d\d|P2024|P2028|P2034|ECONN|ETIMEDOUT|08|57P|53)/

/**
 * The refusal for an exception that came from the database being unusable rather
 * than from a fault of ours; null for any other. `storage-full`: nothing was kept.
 * `storage-unavailable`: a write may have been kept although its answer was lost.
 */
export function storageTrouble(error: unknown): 'storage-full' | 'storage-unavailable' | null {
  const code = (error as { code?: unknown } | null)?.code
  const text = String((error as { message?: unknown } | null)?.message ?? error)
  if (code === '53100' || /\b53100\b|No space left|disk full/i.test(text)) return 'storage-full'
  const isUnavailable =
    (typeof code === 'string' && UNAVAILABLE.test(code)) ||
    /connect|terminat|timeout|timed out|ECONNREFUSED|too many clients/i.test(text)
  return isUnavailable ? 'storage-unavailable' : null
}
