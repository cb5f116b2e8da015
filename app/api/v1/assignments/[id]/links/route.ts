import { idParams, linkBody } from '@/app/api/_contract/inputs'
import { actorOf, door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'
import { accept } from '@/lib/domain/result'

/** Makes a personal link. Whoever makes it in a browser gets it for the address that they use themselves. */
export const POST = door(
  { action: 'assignment:link', params: idParams, body: linkBody, throttle: 'write' },
  async ({ request, runtime, identity, params, body }) => {
    const made = await runtime.services.links.make(params.id, body.person, body.expiresInHours, actorOf(identity))
    if (!made.ok) return made
    const { path, ...link } = made.value
    const origin = identity.kind === 'user' ? request.headers.get('origin') : null
    return accept({ ...link, url: new URL(path, origin ?? runtime.publicUrl).href })
  },
  201,
)

/** The links of an assignment, newest first. */
export const GET = door({ action: 'assignment:link', params: idParams, throttle: 'read' }, ({ runtime, params }) =>
  runtime.services.links.list(params.id),
)

const others = notAllowed('GET, HEAD, POST')

export { others as DELETE, others as PATCH, others as PUT }
