import { door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'

export const dynamic = 'force-dynamic'

/** Counts for Prometheus (text format 0.0.4); nothing personal. For programs on this machine, and for keys that may read them. */
export const GET = door({ action: 'metrics:read', local: true }, async ({ runtime }) => {
  const headers = { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' }
  return new Response(await runtime.metrics(), { headers })
})

const others = notAllowed('GET, HEAD')

export { others as DELETE, others as PATCH, others as POST, others as PUT }
