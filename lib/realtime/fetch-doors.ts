import { z } from 'zod'
import { type Board, boardSchema } from '../domain/board'
import { logEventSchema, zoneChangedSchema } from '../domain/event'
import { instantSchema } from '../domain/time'
import type { FeedItem } from './board-state'

const feedItemSchema = zoneChangedSchema.shape.data
  .extend({
    seq: z.number().int(),
    at: instantSchema,
    revokes: zoneChangedSchema.shape.data.shape.revokes.nullable(),
  })
  .transform(({ revokes, ...item }): FeedItem => ({ ...item, ...(revokes ? { revokes } : {}) }))
const eventsPageSchema = z.object({ epoch: z.string(), head: z.number(), events: z.array(logEventSchema) })
export type FetchedEvents = z.infer<typeof eventsPageSchema>

const changesPageSchema = z.object({ changes: z.array(feedItemSchema) })

const TIMEOUT_MS = 8_000

async function getJson(url: string): Promise<{ status: number; body: unknown; date: string | null }> {
  const response = await fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(TIMEOUT_MS) })
  return { status: response.status, body: await response.json(), date: response.headers.get('date') }
}

/** The doors that a browser catches up through. Throws when the server cannot be reached or answers nonsense. */
export const doorsAt = (base: string) => ({
  /** Events after a seq; `'epoch-changed'` when this log is not the one that the seq is of. */
  async events(after: number, epoch: string): Promise<FetchedEvents | 'epoch-changed'> {
    const query = new URLSearchParams({ after: String(after), epoch, limit: '1000' })
    const { status, body } = await getJson(`${base}/api/v1/events?${query}`)
    if (status === 410) return 'epoch-changed'
    if (status !== 200) throw new Error(`events answered ${status}`)
    return eventsPageSchema.parse(body)
  },
  /** The board whole, with the server's clock. */
  async board(): Promise<{ board: Board; now: string }> {
    const { status, body, date } = await getJson(`${base}/api/v1/board`)
    if (status !== 200) throw new Error(`board answered ${status}`)
    return { board: boardSchema.parse(body), now: new Date(date ?? Date.now()).toISOString() }
  },
  /** The newest changes, newest first, for a feed that has to begin anew. */
  async changes(): Promise<FeedItem[]> {
    const { status, body } = await getJson(`${base}/api/v1/changes?limit=150`)
    if (status !== 200) throw new Error(`changes answered ${status}`)
    return changesPageSchema.parse(body).changes
  },
})
export type Doors = ReturnType<typeof doorsAt>
