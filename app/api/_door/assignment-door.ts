import { answerBody, idParams } from '@/app/api/_contract/inputs'
import type { AssignmentAnswer } from '@/lib/domain/answer-assignment'
import { actorOf, door } from './door'

/** The three doors of a unit's answer differ only in the answer. */
export const assignmentDoor = (answer: AssignmentAnswer) =>
  door(
    { action: 'assignment:answer-any', params: idParams, body: answerBody, throttle: 'write' },
    async ({ runtime, identity, params, body, key }) => {
      const answered = await runtime.services.answerAssignment(params.id, answer, body, actorOf(identity), key)
      if (answered.ok) await runtime.settle()
      return answered
    },
  )
