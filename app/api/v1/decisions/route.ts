import { z } from 'zod'
import { actorOf, door } from '@/app/api/_door/door'
import { sayDoubts } from '@/app/api/_door/doubts'
import { notAllowed } from '@/app/api/_door/not-allowed'
import { decisionDraftSchema } from '@/lib/domain/decision'
import { accept } from '@/lib/domain/result'
import { toIso } from '@/lib/domain/time'

const listQuery = z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) })

/** Publishes a decision: in force at once when its time has come, else scheduled. */
export const POST = door(
  { action: 'decision:publish', body: decisionDraftSchema, throttle: 'write' },
  async ({ runtime, identity, body, key }) => {
    const published = await runtime.services.publish(body, actorOf(identity), key)
    if (!published.ok) return published
    await runtime.settle()
    return accept({ ...published.value, doubts: sayDoubts(published.value.doubts) })
  },
  201,
)

/** Decisions with their state, newest first. */
export const GET = door({ action: 'decision:list', query: listQuery, throttle: 'read' }, async ({ runtime, query }) => {
  const decisions = await runtime.services.read.decisions(query.limit)
  return accept({
    decisions: decisions.map(({ order: _, ...decision }) => ({
      ...decision,
      effectiveAt: toIso(decision.effectiveAt),
      publishedAt: toIso(decision.publishedAt),
      revokedAt: decision.revokedAt && toIso(decision.revokedAt),
    })),
  })
})

const others = notAllowed('GET, HEAD, POST')

export { others as DELETE, others as PATCH, others as PUT }
