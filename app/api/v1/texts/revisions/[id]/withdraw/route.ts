import { idParams, noBody } from '@/app/api/_contract/inputs'
import { actorOf, door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'

/** Takes a draft or what was handed in back. */
export const POST = door(
  { action: 'content:edit', params: idParams, body: noBody, throttle: 'write' },
  ({ runtime, identity, params }) => runtime.services.texts.withdraw(params.id, actorOf(identity)),
)

const others = notAllowed('POST')

export { others as DELETE, others as GET, others as PATCH, others as PUT }
