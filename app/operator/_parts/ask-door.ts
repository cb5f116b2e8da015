/** RFC 9457 problem details, as the doors give them, with their extensions. */
export type Problem = {
  title: string
  status: number
  detail: string
  code: string
  errors?: { path: string; message: string }[]
  /** `board-moved`: what changed under the draft. */
  changes?: MovedChange[]
}

export type MovedChange = {
  seq: number
  commune: string
  from: string | null
  to: string | null
  decision: { id: string; number: string }
}

/** `lost`: whether the server did anything is not known. */
export type DoorAnswer<T> = { kind: 'done'; value: T } | { kind: 'refused'; problem: Problem } | { kind: 'lost' }

const PATIENCE_MS = 30_000

/**
 * Asks a door by POST. A body that is a string goes out byte for byte. Never
 * rejects. An answer of 5xx, or one that is not the server's own, counts as lost.
 */
export async function askDoor<T>(
  path: string,
  body: string | FormData,
  options: { key?: string; signal?: AbortSignal } = {},
  send: typeof fetch = fetch,
): Promise<DoorAnswer<T>> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (typeof body === 'string') headers['content-type'] = 'application/json'
  if (options.key !== undefined) headers['idempotency-key'] = options.key
  const patience = AbortSignal.timeout(PATIENCE_MS)
  const signal = options.signal ? AbortSignal.any([options.signal, patience]) : patience
  try {
    const response = await send(path, { method: 'POST', headers, body, signal })
    const answer: unknown = await response.json()
    if (response.ok) return { kind: 'done', value: answer as T }
    return response.status < 500 && isProblem(answer) ? { kind: 'refused', problem: answer } : { kind: 'lost' }
  } catch {
    return { kind: 'lost' }
  }
}

const isProblem = (answer: unknown): answer is Problem =>
  typeof answer === 'object' && answer !== null && 'detail' in answer && 'code' in answer
