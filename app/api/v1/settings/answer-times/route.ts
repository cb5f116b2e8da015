import { answerTimesBody } from '@/app/api/_contract/inputs'
import { actorOf, door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'
import { accept } from '@/lib/domain/result'

/** How long units have to answer. */
export const GET = door({ action: 'setting:manage' }, async ({ runtime }) =>
  accept(await runtime.services.answerTimes.read()),
)

/** Sets it, for the assignments made afterwards. */
export const PUT = door(
  { action: 'setting:manage', body: answerTimesBody, throttle: 'write' },
  ({ runtime, identity, body }) => runtime.services.answerTimes.save(body.revision, body.times, actorOf(identity)),
)

const others = notAllowed('GET, HEAD, PUT')

export { others as DELETE, others as PATCH, others as POST }
