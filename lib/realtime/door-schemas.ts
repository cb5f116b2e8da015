import * as z from 'zod/mini'
import { ANSWER_KINDS, ANSWER_WAYS, ASSIGNMENT_STATES } from '../domain/assignment-state'
import type { Board } from '../domain/board'
import { CHANNELS } from '../domain/channel'
import type { LogEvent } from '../domain/event'
import { TRANSITIONS } from '../domain/transition'
import { ZONES } from '../domain/zone'
import type { FeedItem } from './board-state'

/**
 * What a browser lets in through the doors: the rules of the domain's schemas, to
 * which a test holds them, in the small dialect of the library, since every page
 * loads them (8 KB instead of 28).
 */
const instant = z.iso.datetime({ offset: true })
const text = z.string()
const count = z.int()
const atLeast = (least: number) => z.int().check(z.gte(least))
const commune = z.string().check(z.regex(/^\d{5}$/))
const zone = z.enum(ZONES)
const decision = z.object({ id: text, number: text })
const change = {
  commune,
  from: z.nullable(zone),
  to: z.nullable(zone),
  transition: z.enum(TRANSITIONS),
  effectiveAt: instant,
  since: z.nullable(instant),
  decision,
  edition: text,
}
const scheduled = z.object({
  decision,
  issuer: text,
  effectiveAt: instant,
  items: z.array(z.object({ communeCode: commune, zone })),
})
const answer = z.object({
  id: text,
  at: instant,
  who: text,
  via: z.enum(ANSWER_WAYS),
  answer: z.enum(ANSWER_KINDS),
  channel: z.nullable(z.enum(CHANNELS)),
  note: z.nullable(text),
  undoes: z.nullable(text),
})
const instantOrNone = z._default(z.nullable(instant), null)
export const assignmentSchema = z.object({
  id: text,
  unit: z.object({ id: text, name: text, level: text }),
  decision,
  communes: z.array(text),
  state: z.enum(ASSIGNMENT_STATES),
  sentAt: instant,
  acknowledgedAt: z.nullable(instant),
  doneAt: z.nullable(instant),
  who: z.nullable(text),
  note: z.nullable(text),
  channels: z.array(z.enum(CHANNELS)),
  keepGreen: z._default(z.array(text), []),
  dueAt: instantOrNone,
  overdueAt: instantOrNone,
  escalatedAt: instantOrNone,
  escalatedTo: z._default(z.nullable(z.object({ id: text, name: text })), null),
  supersededAt: instantOrNone,
  answers: z._default(z.array(answer), []),
})

const dataByType = {
  'zone-changed': z.object({ ...change, revokes: z.optional(decision) }),
  'decision-scheduled': scheduled,
  'decision-revoked': z.object({ decision, reason: text, was: z.enum(['scheduled', 'in-force']) }),
  'assignment-updated': assignmentSchema,
  'package-revised': z.object({ edition: text, version: atLeast(1) }),
} satisfies { [E in LogEvent as E['type']]: z.ZodMiniType<E['data']> }

const isKnown = (type: string): type is LogEvent['type'] => Object.hasOwn(dataByType, type)
const place = z.looseObject({ seq: count, prev: count, type: text })
const envelope = { seq: atLeast(1), prev: atLeast(0), at: instant, type: text }

/**
 * One row of the log. An event of a kind that a later server brings changes no
 * zone that we know of: its place in the chain is enough.
 */
export const eventSchema = z.pipe(
  place,
  z.transform((event, context): LogEvent => {
    if (!isKnown(event.type)) return event as unknown as LogEvent
    const read = z.safeParse(z.object({ ...envelope, data: dataByType[event.type] }), event)
    if (read.success) return read.data as LogEvent
    context.issues.push({ code: 'custom', input: event, message: `An event of type ${event.type} cannot be read.` })
    return z.NEVER
  }),
)
export const eventsPageSchema = z.object({ epoch: text, head: z.number(), events: z.array(eventSchema) })

export const boardSchema = z.object({
  epoch: text,
  seq: atLeast(0),
  asOf: instant,
  zones: z.record(
    commune,
    z.object({ zone: z.nullable(zone), since: z.nullable(instant), decision: z.nullable(decision) }),
  ),
  counts: z.object({ green: count, yellow: count, orange: count, red: count, none: count }),
}) satisfies z.ZodMiniType<Board>

const feedItemSchema = z.pipe(
  z.object({ ...change, seq: count, at: instant, revokes: z.nullable(decision) }),
  z.transform(({ revokes, ...item }): FeedItem => ({ ...item, ...(revokes ? { revokes } : {}) })),
)
export const changesPageSchema = z.object({ changes: z.array(feedItemSchema) })
export const scheduledPageSchema = z.object({ scheduled: z.array(scheduled) })
