import { randomUUID } from 'node:crypto'
import { checkDecision, type Doubt } from '../domain/check-decision'
import type { Decision, DecisionDraft, DecisionState } from '../domain/decision'
import { accept, type Result, refuse } from '../domain/result'
import { toIso } from '../domain/time'
import { answerOnce, repeatOf } from './answer-once'
import type { Actor, LogStore, LogWrite, Places } from './ports'
import { putInForce } from './put-in-force'
import type { Surfacing } from './surfacing'

export type Published = {
  id: string
  state: DecisionState
  /** Seqs of the changes in the log, in the order of the items; empty while scheduled. */
  seqs: number[]
  doubts: Doubt[]
}

export type PublishDeps = { log: LogStore; places: Places; surfacing: Surfacing }

async function movedUnder(write: LogWrite, draft: DecisionDraft, codes: string[]) {
  if (draft.preparedOn === undefined) return null
  const { publicSeq } = write.head()
  if (draft.preparedOn > publicSeq) return refuse('board-moved', { seq: publicSeq, changes: [] })
  const changes = await write.changesSince(draft.preparedOn, codes)
  if (changes.length === 0) return null
  return refuse('board-moved', {
    seq: publicSeq,
    changes: changes.map(({ seq, commune, from, to, decision }) => ({ seq, commune, from, to, decision })),
  })
}

async function doubtsAbout(write: LogWrite, draft: DecisionDraft, codes: string[], now: Date): Promise<Doubt[]> {
  const standing = await write.standing(codes)
  const zones = Object.fromEntries([...standing].map(([code, { entry }]) => [code, entry]))
  const effectiveAt = Object.fromEntries(
    [...standing].flatMap(([code, { effectiveAt: at }]) => (at ? [[code, at]] : [])),
  )
  const sameNumber = await write.decisionsNumbered(draft.number)
  const scheduled = await write.scheduledNaming(codes)
  return checkDecision(draft, { now, zones, effectiveAt, sameNumber, scheduled }).doubts
}

/** The write itself: the decision, its changes or its schedule, the audit. */
async function writeDecision(
  write: LogWrite,
  draft: DecisionDraft,
  actor: Actor,
  { places, surfacing }: PublishDeps,
): Promise<Result<Published>> {
  const codes = draft.items.map((item) => item.communeCode)
  const moved = await movedUnder(write, draft, codes)
  if (moved) return moved
  const { now } = write
  const doubts = await doubtsAbout(write, draft, codes, now)
  const effectiveAt = new Date(draft.effectiveAt)
  const isDue = effectiveAt <= now
  const decision: Decision = {
    id: randomUUID(),
    number: draft.number,
    issuer: draft.issuer,
    signedOn: draft.signedOn,
    effectiveAt,
    items: draft.items,
    note: draft.note ?? null,
    state: isDue ? 'in-force' : 'scheduled',
    order: await write.nextOrder(),
    publishedAt: write.at,
    publishedBy: actor.name,
    revokedAt: null,
    revokeReason: null,
  }
  await write.insertDecision(decision)
  const { id, number, issuer, items, state } = decision
  const { seqs } = isDue ? await putInForce(write, decision, { places, surfacing }) : { seqs: [] }
  if (!isDue) {
    const data = { decision: { id, number }, issuer, effectiveAt: toIso(effectiveAt), items }
    write.append([{ type: 'decision-scheduled', data }])
  }
  await write.audit({ actor, action: 'decision:publish', subject: id, data: { ...draft, seqs } })
  return accept({ id, state, seqs, doubts })
}

/**
 * Publishes a decision in one write of the log: in force at once when its time
 * has come, else scheduled. With `key`, a repeat of the same draft answers as the
 * first did. Refusals: `unknown-commune`, `board-moved` (a commune of the draft
 * changed since `preparedOn`), `idempotency-key-reused`.
 */
export const publishDecision =
  (deps: PublishDeps) =>
  async (draft: DecisionDraft, actor: Actor, key?: string): Promise<Result<Published>> => {
    const unknown = draft.items.map((item) => item.communeCode).filter((code) => !deps.places.communes.has(code))
    if (unknown.length > 0) return refuse('unknown-commune', { communes: unknown })
    return deps.log.write((write) =>
      answerOnce(write, actor, repeatOf(key, draft), () => writeDecision(write, draft, actor, deps)),
    )
  }
