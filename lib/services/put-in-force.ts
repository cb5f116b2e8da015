import type { Decision } from '../domain/decision'
import { entryAfterRuling, type Ruling, surelyStandsOver } from '../domain/standing'
import { entriesByHistory } from './entries-by-history'
import type { LogWrite } from './ports'
import { type ActContext, entryOf, type Turn, writeChanges } from './write-changes'

const sameEntry = (a: Turn['before'], b: Turn['after']): boolean =>
  a.zone === b.zone && a.since === b.since && a.decision?.id === b.decision?.id

/**
 * Writes the changes of a decision that takes effect: one for each of its
 * communes. Only a scheduled decision that is applied late, after another one was
 * published behind its hour, leaves a commune as it is. Returns the seqs of the
 * changes and the communes that kept theirs.
 */
export async function putInForce(
  write: LogWrite,
  decision: Decision,
  context: ActContext,
): Promise<{ seqs: number[]; superseded: string[] }> {
  const codes = decision.items.map((item) => item.communeCode)
  const standing = await write.standing(codes)
  const ref = { id: decision.id, number: decision.number }
  const ruling = (zone: Ruling['zone']): Ruling => ({
    zone,
    effectiveAt: decision.effectiveAt,
    publishedAt: decision.publishedAt,
    revokedAt: null,
    order: decision.order,
    decision: ref,
  })
  const isClear = (code: string) => surelyStandsOver(ruling('green'), standing.get(code)?.turnedAt ?? null)
  const unclear = codes.filter((code) => !isClear(code))
  const zones = new Map(decision.items.map((item) => [item.communeCode, item.zone]))
  const byHistory = await entriesByHistory(write, {
    codes: unclear,
    at: new Date(Math.max(write.at.getTime(), decision.effectiveAt.getTime())),
    own: (code) => ruling(zones.get(code) as Ruling['zone']),
  })

  const turns: Turn[] = []
  const superseded: string[] = []
  for (const { communeCode: commune, zone } of decision.items) {
    const before = entryOf(standing, commune)
    const after = byHistory.get(commune) ?? entryAfterRuling(before, ruling(zone))
    // By what is known now its zone may have been entered later than was told; that is no news of another decision.
    if (after.decision?.id !== decision.id) superseded.push(commune)
    else if (!sameEntry(before, after)) turns.push({ commune, before, after })
  }
  const act = { turns, effectiveAt: decision.effectiveAt, decision: ref, revokes: false }
  return { seqs: await writeChanges(write, act, context), superseded }
}
