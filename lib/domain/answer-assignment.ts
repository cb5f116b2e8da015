import type { AssignmentAnswerEntry } from './assignment'
import type { AnswerKind, AnswerWay, AssignmentState } from './assignment-state'
import type { Channel } from './channel'
import { accept, type Result, refuse } from './result'

/** An answer can be taken back for so long after it was given. */
export const UNDO_MINUTES = 10
const UNDO_MS = UNDO_MINUTES * 60_000

/** What the answers to an assignment come to. Times are ISO instants. */
export type Answered = {
  state: AssignmentState
  acknowledgedAt: string | null
  doneAt: string | null
  who: string | null
  note: string | null
  channels: Channel[]
}

/** The answers that count: those that were not taken back, in their order. */
export function standingAnswers(answers: readonly AssignmentAnswerEntry[]): AssignmentAnswerEntry[] {
  const undone = new Set(answers.map(({ undoes }) => undoes))
  return answers.filter(({ id, answer }) => answer !== 'undo' && !undone.has(id))
}

/**
 * The truth of an assignment, from its answers alone: received with the first of
 * them, done with the newest that says so, by every channel that one names.
 */
export function foldAnswers(answers: readonly AssignmentAnswerEntry[]): Answered {
  const standing = standingAnswers(answers)
  const done = standing.filter(({ answer }) => answer === 'done')
  const channels = done.flatMap(({ channel }) => (channel ? [channel] : []))
  return {
    state: done.length > 0 ? 'done' : standing.length > 0 ? 'acknowledged' : 'sent',
    acknowledgedAt: standing[0]?.at ?? null,
    doneAt: done.at(-1)?.at ?? null,
    who: standing.at(-1)?.who ?? null,
    note: standing.findLast(({ note }) => note !== null)?.note ?? null,
    channels: [...new Set(channels)],
  }
}

const isLate = ({ at }: AssignmentAnswerEntry, now: Date): boolean => now.getTime() - Date.parse(at) > UNDO_MS

/** The answer that an undo would take back now; null where there is none, or its time is over. */
export function undoable(answers: readonly AssignmentAnswerEntry[], now: Date): AssignmentAnswerEntry | null {
  const newest = standingAnswers(answers).at(-1)
  return newest && !isLate(newest, now) ? newest : null
}

export type AnswerWords = { note?: string | undefined; channel?: Channel | undefined }
/** `at` is an ISO instant. */
export type AnswerFacts = { id: string; at: string; who: string; via: AnswerWay }
type Answerable = { answers: readonly AssignmentAnswerEntry[]; supersededAt: Date | null }

/**
 * The row that an answer adds. Received is said once; done may be said again, for
 * another channel or the same; an undo takes back the newest answer that stands.
 * Refusals: `assignment-superseded`, `assignment-state`, `undo-too-late`.
 */
export function nextAnswer(
  { answers, supersededAt }: Answerable,
  answer: AnswerKind,
  { note, channel }: AnswerWords,
  facts: AnswerFacts,
): Result<AssignmentAnswerEntry> {
  if (supersededAt) return refuse('assignment-superseded', { supersededAt: supersededAt.toISOString() })
  const standing = standingAnswers(answers)
  const { state } = foldAnswers(answers)
  const newest = standing.at(-1)
  if (answer === 'acknowledge' && state !== 'sent') return refuse('assignment-state', { state })
  if (answer === 'undo' && !newest) return refuse('assignment-state', { state })
  if (answer === 'undo' && newest && isLate(newest, new Date(facts.at)))
    return refuse('undo-too-late', { at: newest.at, minutes: UNDO_MINUTES })
  return accept({
    ...facts,
    answer,
    channel: answer === 'done' ? (channel ?? null) : null,
    note: note?.trim() || null,
    undoes: answer === 'undo' ? (newest?.id ?? null) : null,
  })
}
