import { trendsQuery } from '@/app/api/_contract/inputs'
import { door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'
import { fromIso } from '@/lib/domain/time'
import { sameVersion } from '@/lib/standards/http-negotiation'

/** Communes by zone after each act, and by district now. Answered from memory: a reader costs no query. */
export const GET = door({ action: 'board:read', query: trendsQuery }, async ({ request, runtime, query }) => {
  const { from, to } = query
  const trend = await runtime.services.trend.within({
    ...(from ? { from: fromIso(from) } : {}),
    ...(to ? { to: fromIso(to) } : {}),
  })
  // Weak: what compresses on the way changes the bytes, not what they say.
  const version = `"${trend.epoch}.${trend.seq}"`
  const scope = runtime.access === 'public' ? 'public' : 'private'
  const headers = {
    etag: `W/${version}`,
    'cache-control': `${scope}, no-cache`,
    vary: 'Accept-Encoding, Authorization, Cookie',
  }
  if (sameVersion(request.headers.get('if-none-match'), version)) return new Response(null, { status: 304, headers })
  return Response.json(trend, { headers })
})

const others = notAllowed('GET, HEAD')

export { others as DELETE, others as PATCH, others as POST, others as PUT }
