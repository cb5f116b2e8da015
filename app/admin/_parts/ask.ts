/** What a door of ours or of the sign-in library says when it refuses. */
export type Refused = { status: number; code: string; detail: string | null; body: Record<string, unknown> }
/** `lost`: whether the server did anything is not known. */
export type Answer<T> =
  | { kind: 'done'; value: T; refused?: undefined }
  | { kind: 'refused'; refused: Refused }
  | { kind: 'lost'; refused?: undefined }

const PATIENCE_MS = 60_000

/** Asks a door. A string goes out as CSV, anything else as JSON. Never rejects. */
export async function ask<T>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH',
  path: string,
  body?: unknown,
): Promise<Answer<T>> {
  try {
    const isText = typeof body === 'string'
    const response = await fetch(path, {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': isText ? 'text/csv; charset=utf-8' : 'application/json' }),
      },
      ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const answer = (await response.json()) as Record<string, unknown>
    if (response.ok) return { kind: 'done', value: answer as T }
    if (response.status >= 500) return { kind: 'lost' }
    const detail = typeof answer.detail === 'string' ? answer.detail : null
    return {
      kind: 'refused',
      refused: { status: response.status, code: String(answer.code ?? ''), detail, body: answer },
    }
  } catch {
    return { kind: 'lost' }
  }
}
