import type { PreparedAnswer } from '@/lib/boot/prepared-doors'
import type { Runtime } from '@/lib/runtime'
import { sameVersion } from '@/lib/standards/http-negotiation'
import { problem, refusalProblem } from './problem'

function answer(request: Request, { bytes, cacheControl, type }: PreparedAnswer): Response {
  const headers = { etag: bytes.etag, 'cache-control': cacheControl, vary: 'Accept-Encoding, Authorization, Cookie' }
  if (sameVersion(request.headers.get('if-none-match'), bytes.etag)) return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(bytes.json), { headers: { ...headers, 'content-type': `${type}; charset=utf-8` } })
}

/**
 * Answers a prepared door to somebody signed in. (Nobody in particular is answered
 * before Next, at the front door, from the same bytes: Next drops content encodings.)
 */
export async function answerPrepared(request: Request, runtime: Runtime): Promise<Response> {
  const prepared = runtime.prepared(new URL(request.url).pathname)
  if (!prepared) return problem('not-found')
  const made = await prepared
  return made.ok ? answer(request, made.value) : refusalProblem(made)
}
