import type { Assignment } from '@/lib/domain/assignment'
import { bySilence, isOverdue, stageOf } from '@/lib/domain/assignment-stage'

export type SilentUnits = {
  /** Those who need a look most. */
  first: Assignment[]
  silent: number
  overdue: number
}

/** Who has not answered, overdue first, as many as the wall has room for; of one district's places where one is chosen. */
export function silentUnits(
  all: readonly Assignment[],
  { district, districtOf, room }: { district: string | null; districtOf(commune: string): string; room: number },
): SilentUnits {
  const silent = all
    .filter(
      (one) =>
        stageOf(one) === 'silent' &&
        (district === null || [...one.communes, ...one.keepGreen].some((code) => districtOf(code) === district)),
    )
    .sort(bySilence)
  return { first: silent.slice(0, room), silent: silent.length, overdue: silent.filter(isOverdue).length }
}
