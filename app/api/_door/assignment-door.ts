import { answerBody, idParams } from '@/app/api/_contract/inputs'
import type { Identity } from '@/lib/auth/identity'
import { type Access, can } from '@/lib/auth/permission'
import type { AnswerKind } from '@/lib/domain/assignment-state'
import type { AnswerScope } from '@/lib/services/answer-assignment'
import { actorOf, door } from './door'

/** Operators answer for everybody, a unit's person for their unit, whoever has a link for its assignment. */
function scopeOf(identity: Identity, access: Access): AnswerScope {
  if (identity.kind === 'link') return { assignment: identity.assignmentId ?? '' }
  return can(identity.role, 'assignment:answer-any', access) ? 'any' : { unit: identity.unitId ?? null }
}

/** The three doors of a unit's answer differ only in the answer. */
export const assignmentDoor = (answer: AnswerKind) =>
  door(
    { action: 'assignment:answer-own', link: true, params: idParams, body: answerBody, throttle: 'write' },
    async ({ runtime, identity, params, body, key }) => {
      const scope = scopeOf(identity, runtime.access)
      const answered = await runtime.services.answerAssignment(params.id, answer, body, actorOf(identity), scope, key)
      if (answered.ok) await runtime.settle()
      return answered
    },
  )
