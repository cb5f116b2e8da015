import { idParams } from '@/app/api/_contract/inputs'
import { actorOf, door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'

/** Ends a personal link at once. */
export const POST = door(
  { action: 'assignment:link', params: idParams, throttle: 'write' },
  ({ runtime, identity, params }) => runtime.services.links.withdraw(params.id, actorOf(identity)),
)

const others = notAllowed('POST')

export { others as DELETE, others as GET, others as PATCH, others as PUT }
