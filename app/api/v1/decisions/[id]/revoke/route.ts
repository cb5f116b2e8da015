import { idParams, revokeBody } from '@/app/api/_contract/inputs'
import { actorOf, door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'

/** Takes a decision back: its communes return to what stood before, by new changes. */
export const POST = door(
  { action: 'decision:revoke', params: idParams, body: revokeBody, throttle: 'write' },
  async ({ runtime, identity, params, body, key }) => {
    const revoked = await runtime.services.revoke(params.id, body.reason, actorOf(identity), key)
    if (revoked.ok) await runtime.settle()
    return revoked
  },
)

const others = notAllowed('POST')

export { others as DELETE, others as GET, others as PATCH, others as PUT }
