import { createHash } from 'node:crypto'
import { accept, type Result, refuse } from '../domain/result'
import type { Actor, LogWrite } from './ports'

/** What makes a repeat recognisable: the asker's own key, and a hash over what was asked. */
export type Repeat = { key: string; requestHash: string }

/** A repeat mark for a request; undefined where the asker gave no key. */
export const repeatOf = (key: string | undefined, request: unknown): Repeat | undefined =>
  key === undefined
    ? undefined
    : { key, requestHash: createHash('sha256').update(JSON.stringify(request)).digest('hex') }

/**
 * Does a piece of work once for a key: a repeat gets the first answer, kept in the
 * same write as the work itself. Refusals are not kept. Refusal of its own:
 * `idempotency-key-reused`, for the same key with another request.
 */
export async function answerOnce<T>(
  write: LogWrite,
  actor: Actor,
  repeat: Repeat | undefined,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!repeat) return work()
  const before = await write.remembered(actor, repeat.key)
  if (before)
    return before.requestHash === repeat.requestHash ? accept(before.body as T) : refuse('idempotency-key-reused')
  const result = await work()
  if (result.ok)
    await write.remember(actor, repeat.key, { requestHash: repeat.requestHash, status: 200, body: result.value })
  return result
}
