import { problem } from '@/app/api/_door/problem'
import type { Refusal } from '@/lib/domain/refusal'
import { getRuntime } from '@/lib/runtime'

export const dynamic = 'force-dynamic'

/** A refusal that the sign-in has no words for gets those that every door has. */
async function inWords(answer: Response): Promise<Response> {
  if (answer.headers.get('content-type') !== 'application/problem+json') return answer
  const {
    type: _,
    title: __,
    status,
    code,
    ...extra
  } = (await answer.json()) as { status: number; code: Refusal } & Record<string, unknown>
  const wait = answer.headers.get('retry-after')
  return problem(code, { status, extra, ...(wait ? { headers: { 'retry-after': wait } } : {}) })
}

const answer = async (request: Request): Promise<Response> => inWords(await getRuntime().auth.handler(request))

export { answer as GET, answer as POST }
