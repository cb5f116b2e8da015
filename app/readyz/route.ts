import { getRuntime } from '@/lib/runtime'

export const dynamic = 'force-dynamic'

/** Silence of the log longer than this means that the database or the relay does not work. */
const READY_WITHIN_MS = 10_000

/** Readiness: the relay has read the log a moment ago. */
export async function GET(): Promise<Response> {
  const lag = getRuntime().health.databaseLagMs()
  const ready = lag < READY_WITHIN_MS
  const body = { status: ready ? 'ok' : 'unavailable', logReadMsAgo: Number.isFinite(lag) ? Math.round(lag) : null }
  return Response.json(body, { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
