import type { Assignment } from './assignment'
import { UNIT_LEVELS, type UnitLevel } from './responsible-unit'

/** How far an assignment is, for people: one that later changes have overtaken asks nothing any more. */
export const STAGES = ['silent', 'received', 'done', 'overtaken'] as const
export type Stage = (typeof STAGES)[number]

export function stageOf({ state, supersededAt }: Pick<Assignment, 'state' | 'supersededAt'>): Stage {
  if (state === 'done') return 'done'
  if (supersededAt !== null) return 'overtaken'
  return state === 'acknowledged' ? 'received' : 'silent'
}

/** Silent past its time, as the server found: every screen says so from the same moment. */
export const isOverdue = (one: Pick<Assignment, 'state' | 'supersededAt' | 'overdueAt'>): boolean =>
  stageOf(one) === 'silent' && one.overdueAt !== null

const FAR = '9999'
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Those nearest to the people first. */
const rankOf = ({ unit }: Assignment): number => -UNIT_LEVELS.indexOf(unit.level as UnitLevel)

/** Overdue first, then those whose time ends soonest; without a clock, those who wait longest; the commune's own bodies before others. */
export const bySilence = (a: Assignment, b: Assignment): number =>
  Number(isOverdue(b)) - Number(isOverdue(a)) ||
  compare(a.dueAt ?? FAR, b.dueAt ?? FAR) ||
  compare(a.sentAt, b.sentAt) ||
  rankOf(a) - rankOf(b) ||
  compare(a.id, b.id)

/** The newest answer first. */
export const byAnswer = (a: Assignment, b: Assignment): number =>
  compare(answeredAt(b), answeredAt(a)) || compare(a.id, b.id)

/** When it was last answered: done, else received, else never (the time of sending). */
export const answeredAt = ({ doneAt, acknowledgedAt, sentAt }: Assignment): string => doneAt ?? acknowledgedAt ?? sentAt
