import { UNCLASSIFIED } from '../domain/board'
import { accept, type Result, refuse } from '../domain/result'
import { answerOnce, repeatOf } from './answer-once'
import { entriesByHistory } from './entries-by-history'
import type { Actor, LogStore, Places } from './ports'
import type { Surfacing } from './surfacing'
import { entryOf, type Turn, writeChanges } from './write-changes'

export type Revoked = { id: string; state: 'revoked'; seqs: number[] }

/**
 * Takes a decision back. Communes where it stands return to what stood before,
 * by new changes; where a newer decision stands nothing changes. A scheduled one
 * simply never takes effect. Refusals: `unknown-decision`, `already-revoked`.
 */
export const revokeDecision =
  ({ log, places, surfacing }: { log: LogStore; places: Places; surfacing: Surfacing }) =>
  async (id: string, reason: string, actor: Actor, key?: string): Promise<Result<Revoked>> =>
    log.write((write) =>
      answerOnce(write, actor, repeatOf(key, { id, reason }), async () => {
        const decision = await write.decision(id)
        if (!decision) return refuse('unknown-decision', { id })
        if (decision.state === 'revoked') return refuse('already-revoked', { id })
        const ref = { id: decision.id, number: decision.number }
        await write.markRevoked(id, { at: write.at, by: actor.name, reason })
        write.append([{ type: 'decision-revoked', data: { decision: ref, reason, was: decision.state } }])

        const codes = decision.items.map((item) => item.communeCode)
        const standing = await write.standing(codes)
        const affected = codes.filter((code) => entryOf(standing, code).decision?.id === id)
        const entries = await entriesByHistory(write, { codes: affected, at: write.at })
        const turns = affected.map((commune): Turn => {
          const before = entryOf(standing, commune)
          return { commune, before, after: entries.get(commune) ?? UNCLASSIFIED }
        })
        const act = { turns, effectiveAt: write.at, decision: ref, revokes: true }
        const seqs = await writeChanges(write, act, { places, surfacing })
        await write.audit({ actor, action: 'decision:revoke', subject: id, data: { reason, seqs } })
        return accept({ id, state: 'revoked', seqs })
      }),
    )
