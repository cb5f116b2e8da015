import { randomUUID } from 'node:crypto'
import { type AnswerWords, foldAnswers, nextAnswer } from '../domain/answer-assignment'
import type { Assignment } from '../domain/assignment'
import type { AnswerKind } from '../domain/assignment-state'
import { accept, type Result, refuse } from '../domain/result'
import { toIso } from '../domain/time'
import { answerOnce, repeatOf } from './answer-once'
import type { Actor, AssignmentRecord, LogStore } from './ports'
import { presentAssignment } from './present-assignment'

/** Whose assignments somebody may answer: all, a unit's own, or the one that a link is for. */
export type AnswerScope = 'any' | { unit: string | null } | { assignment: string }

const isWithin = (scope: AnswerScope, { id, unit }: AssignmentRecord): boolean =>
  scope === 'any' || ('unit' in scope ? scope.unit === unit.id : scope.assignment === id)

const instant = (iso: string | null): Date | null => (iso === null ? null : new Date(iso))

/**
 * Records a unit's answer as a row of its own and tells it through the log.
 * Refusals: `unknown-assignment`, `forbidden`, `assignment-superseded`,
 * `assignment-state`, `undo-too-late`.
 */
export const answerAssignment =
  ({ log }: { log: LogStore }) =>
  async (
    id: string,
    answer: AnswerKind,
    words: AnswerWords,
    actor: Actor,
    scope: AnswerScope,
    key?: string,
  ): Promise<Result<Assignment>> =>
    log.write((write) =>
      answerOnce(write, actor, repeatOf(key, { id, answer, ...words }), async () => {
        const assignment = await write.assignment(id)
        if (!assignment) return refuse('unknown-assignment', { id })
        if (!isWithin(scope, assignment)) return refuse('forbidden')
        const facts = { id: randomUUID(), at: toIso(write.at), who: actor.name, via: actor.via ?? 'user' }
        const said = nextAnswer(assignment, answer, words, facts)
        if (!said.ok) return said
        const answers = [...assignment.answers, said.value]
        const folded = foldAnswers(answers)
        const next: AssignmentRecord = {
          ...assignment,
          ...folded,
          acknowledgedAt: instant(folded.acknowledgedAt),
          doneAt: instant(folded.doneAt),
          answers,
        }
        await write.saveAnswer(id, answers.length, said.value, actor.id)
        await write.updateAssignment(next)
        const shown = presentAssignment(next)
        write.append([{ type: 'assignment-updated', data: shown }])
        await write.audit({
          actor,
          action: `assignment:${answer}`,
          subject: id,
          data: { ...words, state: shown.state, unit: assignment.unit.id, undoes: said.value.undoes },
        })
        return accept(shown)
      }),
    )
