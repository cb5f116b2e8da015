import { endpointBody } from '@/app/api/_contract/inputs'
import { door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'
import { subscribeSchema } from '@/lib/domain/push-subscription-schema'
import { accept } from '@/lib/domain/result'

/** Keeps what a browser follows; idempotent by endpoint. */
export const PUT = door(
  { action: 'change:read', body: subscribeSchema, throttle: 'push' },
  async ({ runtime, body, identity }) => runtime.push.subscribe(body, identity),
)

/** Forgets a browser. Whoever knows its endpoint may: nobody else has it. */
export const DELETE = door({ action: 'change:read', body: endpointBody, throttle: 'push' }, async ({ runtime, body }) =>
  accept({ removed: await runtime.push.unsubscribe(body.endpoint) }),
)

const others = notAllowed('DELETE, PUT')

export { others as GET, others as PATCH, others as POST }
