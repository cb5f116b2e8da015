import { actorOf, door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'
import { can } from '@/lib/auth/permission'
import { accept } from '@/lib/domain/result'
import { newUnitSchema } from '@/lib/domain/unit-fields-schema'

/** The registry of units; contacts only for those who may read them. */
export const GET = door({ action: 'content:read', throttle: 'read' }, async ({ runtime, identity }) =>
  accept(await runtime.services.registry.list(can(identity.role, 'contacts:read', runtime.access))),
)

/** Adds a unit. */
export const POST = door(
  { action: 'unit:manage', body: newUnitSchema, throttle: 'write' },
  ({ runtime, identity, body }) => runtime.services.registry.add(body, actorOf(identity)),
  201,
)

const others = notAllowed('GET, HEAD, POST')

export { others as DELETE, others as PATCH, others as PUT }
