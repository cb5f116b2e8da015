import { problem } from '@/app/api/_door/problem'
import { REFUSALS, type Refusal } from '@/lib/domain/refusal'
import { getRuntime } from '@/lib/runtime'

export const dynamic = 'force-dynamic'

const isOurs = (code: string): code is Refusal => REFUSALS.some((one) => one === code)

/** A refusal of ours gets the words that every door has; one of the sign-in library keeps its own. */
async function inWords(answer: Response): Promise<Response> {
  if (answer.headers.get('content-type') !== 'application/problem+json') return answer
  const {
    type: _,
    title: __,
    status,
    code,
    ...extra
  } = (await answer.clone().json()) as { status: number; code: string } & Record<string, unknown>
  if (!isOurs(code)) return answer
  const wait = answer.headers.get('retry-after')
  return problem(code, { status, extra, ...(wait ? { headers: { 'retry-after': wait } } : {}) })
}

const answer = async (request: Request): Promise<Response> => inWords(await getRuntime().auth.handler(request))

export { answer as GET, answer as POST }
