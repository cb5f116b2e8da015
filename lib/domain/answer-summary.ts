import type { Assignment } from './assignment'

/** How the units asked have answered. `received` counts those who are done too. */
export type AnswerSummary = {
  asked: number
  received: number
  done: number
  /** Asked and not answered, those excepted that need not answer any more. */
  silent: number
  /** Of the silent ones, those past their time. */
  overdue: number
  /** From sending to receiving, the middle one of those who received; null where nobody did. */
  medianSeconds: number | null
}

type Answered = Pick<Assignment, 'state' | 'sentAt' | 'acknowledgedAt' | 'overdueAt' | 'supersededAt'>

function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  return upper === undefined || lower === undefined ? null : Math.round((upper + lower) / 2)
}

/** Counts the answers of some assignments, as they stand. */
export function answerSummary(assignments: readonly Answered[]): AnswerSummary {
  const received = assignments.filter(({ state }) => state !== 'sent')
  const silent = assignments.filter(({ state, supersededAt }) => state === 'sent' && supersededAt === null)
  const seconds = received.flatMap(({ sentAt, acknowledgedAt }) =>
    acknowledgedAt === null ? [] : [(Date.parse(acknowledgedAt) - Date.parse(sentAt)) / 1_000],
  )
  return {
    asked: assignments.length,
    received: received.length,
    done: assignments.filter(({ state }) => state === 'done').length,
    silent: silent.length,
    overdue: silent.filter(({ overdueAt }) => overdueAt !== null).length,
    medianSeconds: medianOf(seconds),
  }
}
