import type { Assignment } from '@/lib/domain/assignment'
import { byAnswer, bySilence, type Stage, stageOf } from '@/lib/domain/assignment-stage'

/** Empty strings choose all. */
export type UnitsFilter = { district: string; level: string; decision: string; mine: boolean }
export const NO_FILTER: UnitsFilter = { district: '', level: '', decision: '', mine: false }

/** Those that a choice leaves, in the order given. `districtOf` says a commune's district. */
export function filterAssignments(
  all: readonly Assignment[],
  { district, level, decision, mine }: UnitsFilter,
  { unitId, districtOf }: { unitId: string | null; districtOf(commune: string): string },
): Assignment[] {
  return all.filter(
    (one) =>
      (level === '' || one.unit.level === level) &&
      (decision === '' || one.decision.id === decision) &&
      (!mine || one.unit.id === unitId) &&
      (district === '' || [...one.communes, ...one.keepGreen].some((code) => districtOf(code) === district)),
  )
}

/** By how far they are; the silent ones in the order in which they need a look, the others newest first. */
export function byStage(all: readonly Assignment[]): Record<Stage, Assignment[]> {
  const stages: Record<Stage, Assignment[]> = { silent: [], received: [], done: [], overtaken: [] }
  for (const one of all) stages[stageOf(one)].push(one)
  stages.silent.sort(bySilence)
  for (const stage of ['received', 'done', 'overtaken'] as const) stages[stage].sort(byAnswer)
  return stages
}

/** The decisions that assignments belong to, newest first. */
export function decisionsOf(all: readonly Assignment[]): { id: string; number: string }[] {
  const newest = new Map<string, { number: string; sentAt: string }>()
  for (const { decision, sentAt } of all) {
    const before = newest.get(decision.id)
    if (!before || before.sentAt < sentAt) newest.set(decision.id, { number: decision.number, sentAt })
  }
  return [...newest].sort(([, a], [, b]) => (a.sentAt < b.sentAt ? 1 : -1)).map(([id, { number }]) => ({ id, number }))
}
