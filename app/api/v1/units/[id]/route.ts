import { unitParams } from '@/app/api/_contract/inputs'
import { actorOf, door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'
import { unitEditSchema } from '@/lib/domain/unit-fields-schema'

/** Alters a unit; what is not named stays. */
export const PATCH = door(
  { action: 'unit:manage', params: unitParams, body: unitEditSchema, throttle: 'write' },
  ({ runtime, identity, params, body }) => runtime.services.registry.edit(params.id, body, actorOf(identity)),
)

const others = notAllowed('PATCH')

export { others as DELETE, others as GET, others as POST, others as PUT }
