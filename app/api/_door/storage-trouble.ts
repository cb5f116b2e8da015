/**
 * PostgreSQL's classes of errors that pass (SQLSTATE, appendix A of its manual):
 * connection, resources (a full disk too), ended or starting by its keeper, its
 * system, a server that may only be read, and writes that got into each other's way.
 */
const PASSING = /^(08|53|57P|58|25006|40001|40P01)/
/** Prisma's words for the same, and the system's. */
const PASSING_CODES = /^(P10\d\d|P2024|P2028|P2034|ECONN|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH)/
const PASSING_WORDS =
  /connect|can't reach|terminat|timeout|timed out|socket|starting up|recovery mode|too many clients/i
const FULL = '53100'
const FULL_WORDS = /\b53100\b|No space left|disk full/i

type Told = {
  code?: unknown
  message?: unknown
  meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } }
}

/**
 * The refusal for an exception that came from the storage being unusable just now
 * rather than from a fault of ours; null for any other. `storage-full`: nothing was
 * kept. `storage-unavailable`: a write may have been kept although its answer was lost.
 */
export function storageTrouble(error: unknown): 'storage-full' | 'storage-unavailable' | null {
  const told = error as Told | null
  const words = String(told?.message ?? error)
  const codes = [told?.code, told?.meta?.driverAdapterError?.cause?.originalCode].filter(
    (code): code is string => typeof code === 'string',
  )
  if (codes.includes(FULL) || FULL_WORDS.test(words)) return 'storage-full'
  const passes = codes.some((code) => PASSING.test(code) || PASSING_CODES.test(code)) || PASSING_WORDS.test(words)
  return passes ? 'storage-unavailable' : null
}
