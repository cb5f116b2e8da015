import { setTimeout as sleep } from 'node:timers/promises'
import { apiOf } from '../../../support/api'
import { draft } from '../../../support/draft'
import type { Site } from './proof'

/** The longest that a write may go without an answer: a silent database is given up, and then a turn is waited for. */
const ANSWER_WITHIN_MS = 60_000
const READY_WITHIN_MS = 60_000

async function until(is: () => Promise<boolean>, patienceMs: number): Promise<number | null> {
  const begun = performance.now()
  while (performance.now() - begun < patienceMs) {
    if (await is().catch(() => false)) return performance.now() - begun
    await sleep(100)
  }
  return null
}
const statusOf = async (url: string) => (await fetch(url, { signal: AbortSignal.timeout(5_000) })).status

/** Asks for a write once, without a key, and holds the refusal to what a person is told. */
export async function refusalFaults({ url, apiKey }: Site): Promise<string[]> {
  const begun = performance.now()
  const response = await Promise.race([
    apiOf(url, { apiKey }).post('/api/v1/decisions', draft({ number: 'REFUSED' })),
    sleep(ANSWER_WITHIN_MS, null, { ref: false }),
  ]).catch((error: unknown) => (error instanceof Error ? error.message : String(error)))
  if (response === null || typeof response === 'string') return [`a write got no answer: ${response ?? 'too late'}`]
  const said = (await response.json()) as { code?: string; detail?: string }
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json')
  const isRight = response.status === 503 && isProblem && said.code === 'storage-unavailable'
  return isRight && /[ăâđêôơư]/.test(said.detail ?? '')
    ? []
    : [
        `a write was answered ${response.status} after ${Math.round(performance.now() - begun)} ms: ${JSON.stringify(said)}`,
      ]
}

/** The board goes on answering, or says that it cannot. */
export async function boardDoorFaults({ url }: Site): Promise<string[]> {
  const status = await statusOf(`${url}/api/v1/board`).catch((error: unknown) => String(error))
  return status === 200 || status === 503 ? [] : [`the board's door answered ${status}`]
}

/** Milliseconds until readiness says what it should, or null where it does not in a minute. */
export const untilReady = ({ url }: Site, isReady: boolean): Promise<number | null> =>
  until(async () => (await statusOf(`${url}/readyz`)) === (isReady ? 200 : 503), READY_WITHIN_MS)
