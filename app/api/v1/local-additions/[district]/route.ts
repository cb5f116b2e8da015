import { districtParams, localBody } from '@/app/api/_contract/inputs'
import { actorOf, door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'
import { accept, refuse } from '@/lib/domain/result'

/** What a district adds to the packages of its communes. */
export const GET = door(
  { action: 'content:read', params: districtParams, throttle: 'read' },
  async ({ runtime, params }) => {
    const found = (await runtime.services.texts.local()).find(({ district }) => district === params.district)
    return found ? accept(found) : refuse('unknown-district', { districts: [params.district] })
  },
)

export const PUT = door(
  { action: 'content:edit', params: districtParams, body: localBody, throttle: 'write' },
  ({ runtime, identity, params, body }) => runtime.services.texts.saveLocal(params.district, body, actorOf(identity)),
)

const others = notAllowed('GET, HEAD, PUT')

export { others as DELETE, others as PATCH, others as POST }
