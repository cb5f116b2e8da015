/** Liveness: this process answers. */
export const dynamic = 'force-dynamic'
export const GET = async (): Promise<Response> =>
  Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } })
