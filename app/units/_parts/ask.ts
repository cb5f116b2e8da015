/** RFC 9457 problem details, as the doors give them. */
export type Problem = { title: string; status: number; detail: string; code: string }

/** `lost`: whether the server did anything is not known. */
export type DoorAnswer<T> = { kind: 'done'; value: T } | { kind: 'refused'; problem: Problem } | { kind: 'lost' }

export type Asking = {
  method?: 'GET' | 'POST'
  /** A personal link's token: then nothing else of this browser says who asks. */
  token?: string | undefined
  key?: string
  body?: unknown
}

const PATIENCE_MS = 15_000

const isProblem = (answer: unknown): answer is Problem =>
  typeof answer === 'object' && answer !== null && 'detail' in answer && 'code' in answer

/** Asks a door. Never rejects. An answer of 5xx or 429, or one that is not the server's own, counts as lost. */
export async function ask<T>(
  path: string,
  { method = 'GET', token, key, body }: Asking = {},
  send: typeof fetch = fetch,
): Promise<DoorAnswer<T>> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (key !== undefined) headers['idempotency-key'] = key
  if (token !== undefined) headers.authorization = `Bearer ${token}`
  try {
    const response = await send(path, {
      method,
      headers,
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(token === undefined ? {} : { credentials: 'omit' as const }),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const answer: unknown = await response.json()
    if (response.ok) return { kind: 'done', value: answer as T }
    const isFinal = response.status < 500 && response.status !== 429
    return isFinal && isProblem(answer) ? { kind: 'refused', problem: answer } : { kind: 'lost' }
  } catch {
    return { kind: 'lost' }
  }
}
