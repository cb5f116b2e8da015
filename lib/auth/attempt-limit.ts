/** The rows that the sign-in library keeps its own limits in; one table for all. */
export type AttemptRows = {
  find(key: string): Promise<{ count: number; startedAt: number } | null>
  /** Rejects where the key exists. */
  insert(key: string, startedAt: number): Promise<unknown>
  /** Begins a new window at `startedAt`, if the row's window began no later than `notAfter`; false otherwise. */
  restart(key: string, notAfter: number, startedAt: number): Promise<boolean>
  /** Counts one more, atomically, if the window began after `after` and the count is under `max`. */
  countOne(key: string, after: number, max: number): Promise<boolean>
  remove(key: string): Promise<unknown>
}

export type AttemptRule = { max: number; windowMs: number }
export type Attempt = { allowed: true } | { allowed: false; retryAfterSeconds: number }

/** Others may change the row between our steps; more rounds than this would mean that they always win. */
const ROUNDS = 5

/**
 * Takes one attempt from a key's allowance: `max` in a window that begins with
 * the first. Processes that share a database share the allowance.
 */
export async function takeAttempt(rows: AttemptRows, key: string, rule: AttemptRule, now: Date): Promise<Attempt> {
  const at = now.getTime()
  for (let round = 0; round < ROUNDS; round++) {
    const row = await rows.find(key)
    if (!row) {
      const inserted = await rows.insert(key, at).then(
        () => true,
        () => false,
      )
      if (inserted) return { allowed: true }
    } else if (at - row.startedAt >= rule.windowMs) {
      if (await rows.restart(key, row.startedAt, at)) return { allowed: true }
    } else if (await rows.countOne(key, at - rule.windowMs, rule.max)) {
      return { allowed: true }
    } else if (row.count >= rule.max) {
      return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil((row.startedAt + rule.windowMs - at) / 1_000)) }
    }
  }
  return { allowed: false, retryAfterSeconds: 1 }
}
