import * as z from 'zod/mini'
import type { HeldTrend } from './extend-trend'

const count = z.int()
const counts = z.object({ green: count, yellow: count, orange: count, red: count, none: count })
const schema = z.object({
  epoch: z.string(),
  seq: count,
  acts: count,
  steps: z.array(z.object({ at: z.string(), seq: count, counts })),
})

/** Asks the door anew, for when the screen missed too much to count on. Throws when it is not served. */
export async function fetchTrend(from: number | null): Promise<HeldTrend> {
  const query = from === null ? '' : `?${new URLSearchParams({ from: new Date(from).toISOString() })}`
  const response = await fetch(`/api/v1/trends${query}`, { cache: 'no-store', signal: AbortSignal.timeout(8_000) })
  if (!response.ok) throw new Error(`trends answered ${response.status}`)
  return schema.parse(await response.json())
}
