import { userParams, userUnitBody } from '@/app/api/_contract/inputs'
import { actorOf, door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'

/** Says which unit a person answers for. */
export const PUT = door(
  { action: 'user:manage', params: userParams, body: userUnitBody, throttle: 'write' },
  ({ runtime, identity, params, body }) => runtime.services.setUserUnit(params.id, body.unit, actorOf(identity)),
)

const others = notAllowed('PUT')

export { others as DELETE, others as GET, others as PATCH, others as POST }
