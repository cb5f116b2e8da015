/** RFC 9457 problem details, as the doors give them, with what a refusal says of the case. */
export type Problem = {
  detail: string
  code: string
  faults?: { code: 'unknown-blank' | 'blank-not-here'; what: string }[]
  base?: { key: string; text: string }
  inForce?: {
    key?: string
    title?: string | null
    text?: string
    hotline?: string | null
    localNote?: string | null
    revision?: number
  }
  proposed?: { text: string }
  saved?: { text: string; title: string | null; saves: number }
}

/** `lost`: whether the server did anything is not known. */
export type DoorAnswer<T> = { kind: 'done'; value: T } | { kind: 'refused'; problem: Problem } | { kind: 'lost' }

const PATIENCE_MS = 30_000

/** Asks a door with a JSON body. Never rejects; an answer of 5xx, or one that is not the server's own, counts as lost. */
export async function askDoor<T>(
  method: 'POST' | 'PUT',
  path: string,
  body: unknown,
  options: { key?: string; signal?: AbortSignal } = {},
): Promise<DoorAnswer<T>> {
  const patience = AbortSignal.timeout(PATIENCE_MS)
  try {
    const response = await fetch(path, {
      method,
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        ...(options.key ? { 'idempotency-key': options.key } : {}),
      },
      body: JSON.stringify(body),
      signal: options.signal ? AbortSignal.any([options.signal, patience]) : patience,
    })
    const answer: unknown = await response.json()
    if (response.ok) return { kind: 'done', value: answer as T }
    return response.status < 500 && isProblem(answer) ? { kind: 'refused', problem: answer } : { kind: 'lost' }
  } catch {
    return { kind: 'lost' }
  }
}

const isProblem = (answer: unknown): answer is Problem =>
  typeof answer === 'object' && answer !== null && 'detail' in answer && 'code' in answer
