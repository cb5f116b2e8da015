import type { AuditRow } from './audit-chain'
import type { AuditChainSource } from './verify-audit'

export type AuditQuery = {
  /** Entries before this seq. */
  before?: number | undefined
  limit: number
  /** Part of who acted, whatever the case. */
  actor?: string | undefined
  /** An action, or the beginning of several: "account:". */
  action?: string | undefined
  subject?: string | undefined
  /** At or after it. */
  from?: Date | undefined
  /** Before it. */
  to?: Date | undefined
}

/** The audit, to be read: newest first for people, in order for verifying. */
export type AuditStore = AuditChainSource & { list(query: AuditQuery): Promise<AuditRow[]> }
