import { toIso } from '@/lib/domain/time'
import type { Runtime } from '@/lib/runtime'
import type { DecisionSummary } from '@/lib/services/ports'
import type { ListedDecision } from '../_parts/decisions/listed-decision'

/** A decision as browser code takes it: times as ISO texts. */
export const toListed = (decision: DecisionSummary): ListedDecision => {
  const { id, number, issuer, signedOn, state, communes, note, publishedBy, revokeReason } = decision
  return {
    id,
    number,
    issuer,
    signedOn,
    state,
    communes,
    note,
    publishedBy,
    revokeReason,
    effectiveAt: toIso(decision.effectiveAt),
    publishedAt: toIso(decision.publishedAt),
    revokedAt: decision.revokedAt && toIso(decision.revokedAt),
  }
}

/** The newest decisions, whatever their state. */
export const listDecisions = async (runtime: Runtime, limit: number): Promise<ListedDecision[]> =>
  (await runtime.services.read.decisions(limit)).map(toListed)
