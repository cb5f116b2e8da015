import type { DecisionState } from '@/lib/domain/decision'

/** A decision as the list shows it. Times are ISO 8601. */
export type ListedDecision = {
  id: string
  number: string
  issuer: string
  signedOn: string
  effectiveAt: string
  state: DecisionState
  /** How many communes it names. */
  communes: number
  note: string | null
  publishedAt: string
  publishedBy: string
  revokedAt: string | null
  revokeReason: string | null
}
