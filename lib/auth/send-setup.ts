import { sendJson } from './send-sign-in'

export type SetupForm = { name: string; email: string; username: string; password: string }
export type SetupOutcome =
  | { kind: 'created' }
  | { kind: 'link-invalid' }
  | { kind: 'refused'; fields: readonly string[] }
  | { kind: 'unreachable' }

/** Browser: creates the first administrator with the token of the one-time link. Never rejects. */
export async function sendSetup(token: string, form: SetupForm, send: typeof fetch = fetch): Promise<SetupOutcome> {
  const response = await sendJson('/api/auth/setup', { token, ...form }, send)
  if (response?.status === 201) return { kind: 'created' }
  if (response?.status === 410) return { kind: 'link-invalid' }
  if (response?.status !== 422) return { kind: 'unreachable' }
  const body = (await response.json().catch(() => null)) as { fields?: unknown } | null
  return { kind: 'refused', fields: Array.isArray(body?.fields) ? body.fields.map(String) : [] }
}
