import { z } from 'zod'
import type { Board } from '../domain/board'
import { boardSchema } from '../domain/board-schema'
import type { ScheduledDecision } from '../domain/decision'
import { decisionScheduledSchema, type LogEvent, logEventSchema, zoneChangedSchema } from '../domain/event'
import { instantSchema } from '../domain/time-schema'
import type { FeedItem } from './board-state'

const { revokes } = zoneChangedSchema.shape.data.shape
const feedItemSchema = zoneChangedSchema.shape.data
  .extend({ seq: z.number().int(), at: instantSchema, revokes: revokes.nullable() })
  .transform(({ revokes: taken, ...item }): FeedItem => ({ ...item, ...(taken ? { revokes: taken } : {}) }))
const scheduledPageSchema = z.object({ scheduled: z.array(decisionScheduledSchema.shape.data) })
const changesPageSchema = z.object({ changes: z.array(feedItemSchema) })

const known: ReadonlySet<string> = new Set(logEventSchema.options.map((option) => option.shape.type.value))
const envelopeSchema = z.looseObject({ seq: z.number().int(), prev: z.number().int(), type: z.string() })
/** An event of a kind that a later server brings changes no zone that we know of: its place in the chain is enough. */
const eventSchema = envelopeSchema.transform((event, context): LogEvent => {
  if (!known.has(event.type)) return event as unknown as LogEvent
  const parsed = logEventSchema.safeParse(event)
  if (parsed.success) return parsed.data
  context.addIssue({ code: 'custom', message: `An event of type ${event.type} cannot be read.` })
  return z.NEVER
})
const eventsPageSchema = z.object({ epoch: z.string(), head: z.number(), events: z.array(eventSchema) })
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
