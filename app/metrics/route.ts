import { getRuntime } from '@/lib/runtime'

export const dynamic = 'force-dynamic'

/** Counts for Prometheus (text format 0.0.4); nothing personal. */
export async function GET(): Promise<Response> {
  const headers = { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' }
  return new Response(await getRuntime().metrics(), { headers })
}
