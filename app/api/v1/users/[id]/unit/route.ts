import { accountUnitBody, userParams } from '@/app/api/_contract/inputs'
import { actorOf, door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'

/** Says for which unit an account answers; null for none. */
export const PUT = door(
  { action: 'user:manage', params: userParams, body: accountUnitBody, throttle: 'write' },
  async ({ runtime, identity, params, body }) =>
    runtime.services.setAccountUnit(params.id, body.unitId, actorOf(identity)),
)

const others = notAllowed('PUT')

export { others as DELETE, others as GET, others as PATCH, others as POST }
