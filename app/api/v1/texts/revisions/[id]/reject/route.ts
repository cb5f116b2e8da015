import { decideBody, idParams } from '@/app/api/_contract/inputs'
import { actorOf, door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'

/** Turns a text down. */
export const POST = door(
  { action: 'content:approve', params: idParams, body: decideBody, throttle: 'write' },
  async ({ runtime, identity, params, body }) => {
    const decided = await runtime.services.texts.reject(params.id, body.note, actorOf(identity))
    if (decided.ok) await runtime.settle()
    return decided
  },
)

const others = notAllowed('POST')

export { others as DELETE, others as GET, others as PATCH, others as PUT }
