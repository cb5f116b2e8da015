import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { STALE_AFTER_MS } from '../domain/staleness'
import type { Lifecycle } from './lifecycle'

/** A database that takes longer than this to say anything counts as away. */
const PING_PATIENCE_MS = 2_000

export type HealthSources = {
  lifecycle: Lifecycle
  /** What the start is busy with, in words. */
  doing(): string
  /** Milliseconds since the relay last read the log with success; infinite before the first time. */
  logReadMsAgo(): number
  /** One small question to the database; null while there is none to ask. */
  ping(): Promise<unknown> | null
}

export type Readiness = {
  status: 'ok' | 'starting' | 'stopping' | 'unavailable'
  /** For whoever looks at night. */
  words: string
  logReadMsAgo: number | null
  database?: 'ok' | 'unreachable'
}

/** Whether newcomers are welcome, as far as is known without asking the database. */
export const isReady = ({ lifecycle, logReadMsAgo }: Pick<HealthSources, 'lifecycle' | 'logReadMsAgo'>): boolean =>
  lifecycle.phase() === 'serving' && logReadMsAgo() < STALE_AFTER_MS

const answers = (work: Promise<unknown> | null): Promise<boolean> =>
  Promise.race([
    Promise.resolve(work).then(
      () => work !== null,
      () => false,
    ),
    sleep(PING_PATIENCE_MS, false, { ref: false }),
  ])

/** Whether newcomers are welcome, and if not, why. A log read a moment ago vouches for database and relay both. */
export async function readinessOf({ lifecycle, doing, logReadMsAgo, ping }: HealthSources): Promise<Readiness> {
  const lag = logReadMsAgo()
  const age = { logReadMsAgo: Number.isFinite(lag) ? Math.round(lag) : null }
  if (lifecycle.isEnding()) return { status: 'stopping', words: 'Máy chủ đang dừng.', ...age }
  if (lifecycle.phase() === 'starting')
    return { status: 'starting', words: `Máy chủ đang khởi động: ${doing()}.`, ...age }
  if (lag < STALE_AFTER_MS) return { status: 'ok', words: 'Máy chủ sẵn sàng.', ...age, database: 'ok' }
  const isThere = await answers(ping())
  return {
    status: 'unavailable',
    words: isThere
      ? 'Cơ sở dữ liệu trả lời nhưng nhật ký không được đọc: hãy khởi động lại máy chủ.'
      : 'Cơ sở dữ liệu không trả lời.',
    ...age,
    database: isThere ? 'ok' : 'unreachable',
  }
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}

/** Liveness and readiness by path, in every phase and without the screens' help. Anything else is not theirs: false. */
export function answerHealth(path: string, response: ServerResponse, sources: HealthSources): boolean {
  if (path === '/healthz') {
    answer(response, 200, { status: 'ok', phase: sources.lifecycle.phase() })
    return true
  }
  if (path !== '/readyz') return false
  readinessOf(sources).then(
    (readiness) => answer(response, readiness.status === 'ok' ? 200 : 503, readiness),
    () => response.destroy(),
  )
  return true
}
