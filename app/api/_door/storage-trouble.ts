/**
 * PostgreSQL's classes of errors that pass (SQLSTATE, appendix A of its manual):
 * connection, resources (a full disk too), ended or starting by its keeper, its
 * system, a server that may only be read, and writes that got into each other's way.
 */
const PASSING = /^(08|53|57P|58|25006|40001|40P01)/
/** Prisma's words for the same, and the system's. */
const PASSING_CODES = /^(P10\d\d|P2024|P2028|P2034|ECONN|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH)/
const PASSING_WORDS =
  /connect|terminat|timeout|timed out|socket|starting up|recovery mode|too many clients|No space left/i

type Told = {
  code?: unknown
  message?: unknown
  meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } }
}

const isPassing = (code: unknown): boolean =>
  typeof code === 'string' && (PASSING.test(code) || PASSING_CODES.test(code))

/** Whether an error says that the storage cannot be used just now, and not that a program is wrong. */
export function isStorageTrouble(error: unknown): boolean {
  const told = error as Told | null
  return (
    isPassing(told?.code) ||
    isPassing(told?.meta?.driverAdapterError?.cause?.originalCode) ||
    PASSING_WORDS.test(String(told?.message ?? error))
  )
}
