import { type AssignmentAnswer, answerAssignment as answered } from '../domain/answer-assignment'
import type { Assignment } from '../domain/assignment'
import type { Channel } from '../domain/channel'
import { accept, type Result, refuse } from '../domain/result'
import { answerOnce, repeatOf } from './answer-once'
import type { Actor, LogStore } from './ports'
import { presentAssignment } from './present-assignment'

/** Records a unit's answer and tells it through the log. Refusals: `unknown-assignment`, `assignment-state`. */
export const answerAssignment =
  ({ log }: { log: LogStore }) =>
  async (
    id: string,
    answer: AssignmentAnswer,
    words: { note?: string | undefined; channel?: Channel | undefined },
    actor: Actor,
    key?: string,
  ): Promise<Result<Assignment>> =>
    log.write((write) =>
      answerOnce(write, actor, repeatOf(key, { id, answer, ...words }), async () => {
        const assignment = await write.assignment(id)
        if (!assignment) return refuse('unknown-assignment', { id })
        const next = answered(assignment, answer, { at: write.at, who: actor.name, ...words })
        if (!next.ok) return next
        await write.updateAssignment(next.value)
        const shown = presentAssignment(next.value)
        write.append([{ type: 'assignment-updated', data: shown }])
        await write.audit({
          actor,
          action: `assignment:${answer}`,
          subject: id,
          data: { ...words, state: shown.state },
        })
        return accept(shown)
      }),
    )
