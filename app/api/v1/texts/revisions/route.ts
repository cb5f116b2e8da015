import { newRevisionBody } from '@/app/api/_contract/inputs'
import { actorOf, door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'

/** Begins a draft of somebody's own. */
export const POST = door(
  { action: 'content:edit', body: newRevisionBody, throttle: 'write' },
  ({ runtime, identity, body, key }) =>
    runtime.services.texts.draft(
      { ...body, note: body.note ?? null, restores: body.restores ?? null },
      actorOf(identity),
      key,
    ),
  201,
)

const others = notAllowed('POST')

export { others as DELETE, others as GET, others as PATCH, others as PUT }
