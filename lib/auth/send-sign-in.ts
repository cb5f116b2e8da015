/** How an attempt to sign in went, as the screen tells it. */
export type SignInOutcome =
  | { kind: 'signed-in' }
  | { kind: 'wrong-pair' }
  | { kind: 'banned' }
  | { kind: 'foreign-origin' }
  | { kind: 'wait'; seconds: number }
  | { kind: 'unreachable' }

const PATIENCE_MS = 20_000

/** Sends JSON to this site; null where no answer came. */
export async function sendJson(path: string, body: unknown, send: typeof fetch): Promise<Response | null> {
  try {
    return await send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
  } catch {
    return null
  }
}

/** Browser: signs in with an e-mail address (anything with an @) or a user name. Never rejects. */
export async function sendSignIn(login: string, password: string, send: typeof fetch = fetch): Promise<SignInOutcome> {
  const name = login.trim()
  const response = name.includes('@')
    ? await sendJson('/api/auth/sign-in/email', { email: name, password }, send)
    : await sendJson('/api/auth/sign-in/username', { username: name, password }, send)
  if (response?.ok) return { kind: 'signed-in' }
  switch (response?.status) {
    // 400 and 422: not even the shape of an address, a user name or a password.
    case 400:
    case 401:
    case 422:
      return { kind: 'wrong-pair' }
    case 403: {
      const body = (await response.json().catch(() => null)) as { code?: unknown } | null
      return { kind: body?.code === 'BANNED_USER' ? 'banned' : 'foreign-origin' }
    }
    case 429:
      return { kind: 'wait', seconds: Number(response.headers.get('retry-after')) || 60 }
    default:
      return { kind: 'unreachable' }
  }
}
