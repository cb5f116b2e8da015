import { idParams, noBody } from '@/app/api/_contract/inputs'
import { actorOf, door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'

/** Hands a draft in for another person to approve. */
export const POST = door(
  { action: 'content:edit', params: idParams, body: noBody, throttle: 'write' },
  ({ runtime, identity, params }) => runtime.services.texts.submit(params.id, actorOf(identity)),
)

const others = notAllowed('POST')

export { others as DELETE, others as GET, others as PATCH, others as PUT }
