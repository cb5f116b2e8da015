import type { AssignmentState } from './assignment'
import type { Channel } from './channel'
import { accept, type Result, refuse } from './result'

export const ASSIGNMENT_ANSWERS = ['acknowledge', 'done', 'undo'] as const
export type AssignmentAnswer = (typeof ASSIGNMENT_ANSWERS)[number]

/** What an answer can alter of an assignment. */
export type Answerable = {
  state: AssignmentState
  acknowledgedAt: Date | null
  doneAt: Date | null
  who: string | null
  note: string | null
  channels: Channel[]
}
export type AnswerFacts = { at: Date; who: string; note?: string | undefined; channel?: Channel | undefined }

function done<T extends Answerable>(assignment: T, { at, who, note, channel }: AnswerFacts): T {
  const { channels } = assignment
  return {
    ...assignment,
    state: 'done',
    acknowledgedAt: assignment.acknowledgedAt ?? at,
    doneAt: at,
    who,
    note: note ?? assignment.note,
    channels: channel && !channels.includes(channel) ? [...channels, channel] : channels,
  }
}

function undo<T extends Answerable>(assignment: T, { who, note }: AnswerFacts): Result<T> {
  const back = { ...assignment, who, note: note ?? assignment.note }
  if (assignment.state === 'done') return accept({ ...back, state: 'acknowledged', doneAt: null, channels: [] })
  if (assignment.state === 'acknowledged') return accept({ ...back, state: 'sent', acknowledgedAt: null })
  return refuse('assignment-state', { state: assignment.state })
}

/**
 * A unit's answer: sent → acknowledged → done, one step back by `undo`. Done may be
 * said again for another channel. Refusal: `assignment-state`.
 */
export function answerAssignment<T extends Answerable>(
  assignment: T,
  answer: AssignmentAnswer,
  facts: AnswerFacts,
): Result<T> {
  if (answer === 'undo') return undo(assignment, facts)
  if (answer === 'done') return accept(done(assignment, facts))
  if (assignment.state !== 'sent') return refuse('assignment-state', { state: assignment.state })
  const { at, who, note } = facts
  return accept({ ...assignment, state: 'acknowledged', acknowledgedAt: at, who, note: note ?? assignment.note })
}
