import { boundedRequest, problem } from './door'
import type { RedeemSetupLink } from './setup'

/** `POST {token, name, email, password, username?}` → 201 `{id}`; problem+json naming the `fields` otherwise. */
export const setupDoor =
  (use: RedeemSetupLink) =>
  async (request: Request): Promise<Response> => {
    if (request.method !== 'POST') return problem(405, 'method-not-allowed', {}, { allow: 'POST' })
    if (!request.headers.get('content-type')?.startsWith('application/json')) {
      return problem(415, 'unsupported-media-type')
    }
    const bounded = await boundedRequest(request)
    if (!bounded) return problem(413, 'body-too-large')
    const body: unknown = await bounded.json().catch(() => undefined)
    if (typeof body !== 'object' || body === null) return problem(400, 'invalid-json')
    const { token, ...form } = body as Record<string, unknown>
    const result = await use(token, form)
    if (result.ok) {
      return Response.json(result.value, { status: 201, headers: { 'cache-control': 'no-store' } })
    }
    return problem(result.reason === 'setup-link-invalid' ? 410 : 422, result.reason, result.detail)
  }
