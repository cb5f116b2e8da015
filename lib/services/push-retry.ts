const FIRST_MS = 2_000
const LONGEST_MS = 30 * 60_000
const SHORTEST_MS = 500

/**
 * Milliseconds until the next try: what the push service asked for (bounded), else
 * doubling, to half an hour; spread by up to a quarter, so that a thousand do not come
 * back at once. There is no end of tries here: what is no news any more ends them.
 * `attempt` counts from 1, `random` is 0 to 1.
 */
export function retryDelay(attempt: number, retryAfterMs: number | null, random: number): number {
  const asked = retryAfterMs ?? FIRST_MS * 2 ** (attempt - 1)
  return Math.min(LONGEST_MS, Math.max(SHORTEST_MS, asked)) * (1 + random / 4)
}
