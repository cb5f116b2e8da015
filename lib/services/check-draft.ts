import { type CheckOutcome, checkDecision } from '../domain/check-decision'
import type { DecisionDraft } from '../domain/decision'
import { accept, type Result, refuse } from '../domain/result'
import type { Clock, Places, ReadStore } from './ports'

export type Checked = CheckOutcome & { epoch: string; seq: number }

/** What a draft would change now, and every doubt about it. Writes nothing. Refusal: `unknown-commune`. */
export const checkDraft =
  ({ read, clock, places }: { read: ReadStore; clock: Clock; places: Places }) =>
  async (draft: DecisionDraft): Promise<Result<Checked>> => {
    const codes = draft.items.map((item) => item.communeCode)
    const unknown = codes.filter((code) => !places.communes.has(code))
    if (unknown.length > 0) return refuse('unknown-commune', { communes: unknown })
    const [board, sameNumber, scheduled] = await Promise.all([
      read.board(),
      read.decisionsNumbered(draft.number),
      read.scheduledNaming(codes),
    ])
    const { zones, effectiveAt, head } = board
    const outcome = checkDecision(draft, { now: clock.now(), zones, effectiveAt, sameNumber, scheduled })
    return accept({ ...outcome, epoch: head.epoch, seq: head.publicSeq })
  }
