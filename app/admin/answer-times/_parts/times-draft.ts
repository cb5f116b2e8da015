import { type AnswerTimes, URGENCIES, type Urgency } from '@/lib/domain/answer-times'

/** As typed. */
export type TimesDraft = Record<Urgency, { answer: string; escalate: string }>

const LONGEST = 7 * 24 * 60
const isMinutes = (text: string) => /^\d{1,5}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= LONGEST

export const draftOf = (times: AnswerTimes): TimesDraft =>
  Object.fromEntries(
    URGENCIES.map((one) => [one, { answer: String(times[one].answer), escalate: String(times[one].escalate) }]),
  ) as TimesDraft

/** Every problem: fields that are no whole minutes up to a week, and urgencies whose order is wrong. */
export function problemsOf(draft: TimesDraft): { notWhole: boolean; order: Urgency[] } {
  const all = URGENCIES.map((one) => ({ one, ...draft[one] }))
  const notWhole = all.some(({ answer, escalate }) => !isMinutes(answer) || !isMinutes(escalate))
  const wrong = all.filter(
    ({ answer, escalate }) => isMinutes(answer) && isMinutes(escalate) && Number(escalate) <= Number(answer),
  )
  return { notWhole, order: wrong.map(({ one }) => one) }
}

/** The times of a draft without problems. */
export const timesOf = (draft: TimesDraft): AnswerTimes =>
  Object.fromEntries(
    URGENCIES.map((one) => [one, { answer: Number(draft[one].answer), escalate: Number(draft[one].escalate) }]),
  ) as AnswerTimes
