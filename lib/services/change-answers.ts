import { type AnswerSummary, answerSummary } from '../domain/answer-summary'
import type { Assignment } from '../domain/assignment'
import { accept, type Result, refuse } from '../domain/result'
import type { ReadStore } from './ports'
import { presentAssignment } from './present-assignment'

/** How the units of a change have answered. Refusal: `unknown-change`. */
export const changeAnswers =
  ({ read }: { read: Pick<ReadStore, 'change' | 'assignmentsOf'> }) =>
  async (seq: number): Promise<Result<AnswerSummary & { assignments: Assignment[] }>> => {
    const change = await read.change(seq)
    if (!change) return refuse('unknown-change', { seq })
    const assignments = (await read.assignmentsOf(change)).map(presentAssignment)
    return accept({ ...answerSummary(assignments), assignments })
  }
