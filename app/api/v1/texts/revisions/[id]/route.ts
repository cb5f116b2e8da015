import { idParams, saveRevisionBody } from '@/app/api/_contract/inputs'
import { actorOf, door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'

/** Saves a draft's words. */
export const PUT = door(
  { action: 'content:edit', params: idParams, body: saveRevisionBody, throttle: 'write' },
  ({ runtime, identity, params, body }) => {
    const { note, ...rest } = body
    return runtime.services.texts.save(
      params.id,
      { ...rest, ...(note === undefined ? {} : { note }) },
      actorOf(identity),
    )
  },
)

const others = notAllowed('PUT')

export { others as DELETE, others as GET, others as PATCH, others as POST }
