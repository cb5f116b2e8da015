import { endpointBody } from '@/app/api/_contract/inputs'
import { door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'
import { problem } from '@/app/api/_door/problem'
import { getTranslator } from '@/lib/i18n/translator'

const words = getTranslator('push')

/** Sends one test notification now; where the push service refuses it, says what it said. */
export const POST = door(
  { action: 'change:read', body: endpointBody, throttle: 'push-test' },
  async ({ runtime, body }) => {
    const tested = await runtime.push.test(body.endpoint)
    if (tested.ok || tested.reason !== 'push-refused') return tested
    const { pushStatus, said } = tested.detail ?? {}
    const facts = { status: String(pushStatus), said: String(said) }
    const detail = said ? words('testRefusedSaying', facts) : words('testRefused', facts)
    return problem('push-refused', { detail, extra: { pushStatus, said } })
  },
)

const others = notAllowed('POST')

export { others as DELETE, others as GET, others as PATCH, others as PUT }
