import type * as z from 'zod/mini'
import type { Board } from '../domain/board'
import type { ScheduledDecision } from '../domain/decision'
import type { FeedItem } from './board-state'
import { boardSchema, changesPageSchema, eventsPageSchema, scheduledPageSchema } from './door-schemas'

export type FetchedEvents = z.infer<typeof eventsPageSchema> & { now: string }

const TIMEOUT_MS = 8_000

async function getJson(url: string): Promise<{ status: number; body: unknown; now: string }> {
  const response = await fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(TIMEOUT_MS) })
  const now = new Date(response.headers.get('date') ?? Date.now()).toISOString()
  return { status: response.status, body: await response.json(), now }
}

/** The doors that a browser catches up through. All throw when the server cannot be reached or does not serve. */
export const doorsAt = (base: string) => ({
  /** Events after a seq, with the server's clock; `'epoch-changed'` when this log is not the one that the seq is of. */
  async events(after: number, epoch: string): Promise<FetchedEvents | 'epoch-changed' | 'unreadable'> {
    const query = new URLSearchParams({ after: String(after), epoch, limit: '1000' })
    const { status, body, now } = await getJson(`${base}/api/v1/events?${query}`)
    if (status === 410) return 'epoch-changed'
    if (status !== 200) throw new Error(`events answered ${status}`)
    const parsed = eventsPageSchema.safeParse(body)
    return parsed.success ? { ...parsed.data, now } : 'unreadable'
  },
  /** The board whole, with the server's clock. */
  async board(): Promise<{ board: Board; now: string }> {
    const { status, body, now } = await getJson(`${base}/api/v1/board`)
    if (status !== 200) throw new Error(`board answered ${status}`)
    return { board: boardSchema.parse(body), now }
  },
  /** The newest changes, newest first, for a feed that has to begin anew; with `before`, those before that seq. */
  async changes(before?: number): Promise<FeedItem[]> {
    const query = before === undefined ? 'limit=150' : `limit=200&before=${before}`
    const { status, body } = await getJson(`${base}/api/v1/changes?${query}`)
    if (status !== 200) throw new Error(`changes answered ${status}`)
    return changesPageSchema.parse(body).changes
  },
  /** Published decisions whose time has not come, soonest first. */
  async scheduled(): Promise<ScheduledDecision[]> {
    const { status, body } = await getJson(`${base}/api/v1/scheduled`)
    // A server from before this door, beside newer ones during an upgrade.
    if (status === 404) return []
    if (status !== 200) throw new Error(`scheduled answered ${status}`)
    return scheduledPageSchema.parse(body).scheduled
  },
})
export type Doors = ReturnType<typeof doorsAt>
