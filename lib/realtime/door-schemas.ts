import * as z from 'zod/mini'
import { ASSIGNMENT_STATES } from '../domain/assignment-state'
import { CHANNELS } from '../domain/channel'
import type { ScheduledDecision } from '../domain/decision'
import type { LogEvent } from '../domain/event'
import { TRANSITIONS } from '../domain/transition'
import { ZONES } from '../domain/zone'
import type { FeedItem } from './board-state'

/**
 * What a browser lets in through the doors. The same rules as the domain's schemas,
 * said in the small form of the library: the full one weighs as much as a quarter of
 * everything else that a page needs. A test holds the two to one verdict.
 */
const whole = z.number().check(z.int())
const position = z.number().check(z.int(), z.positive())
const natural = z.number().check(z.int(), z.nonnegative())
const instant = z.iso.datetime({ offset: true })
const commune = z.string().check(z.regex(/^\d{5}$/))
const zone = z.enum(ZONES)
const decision = z.object({ id: z.string(), number: z.string() })
const envelope = { seq: position, prev: natural, at: instant }

const change = {
  commune,
  from: z.nullable(zone),
  to: z.nullable(zone),
  transition: z.enum(TRANSITIONS),
  effectiveAt: instant,
  since: z.nullable(instant),
  decision,
  edition: z.string(),
}
const scheduled = z.object({
  decision,
  issuer: z.string(),
  effectiveAt: instant,
  items: z.array(z.object({ communeCode: commune, zone })),
}) satisfies z.ZodMiniType<ScheduledDecision>
const assignment = z.object({
  id: z.string(),
  unit: z.object({ id: z.string(), name: z.string(), level: z.string() }),
  decision,
  communes: z.array(z.string()),
  state: z.enum(ASSIGNMENT_STATES),
  sentAt: instant,
  acknowledgedAt: z.nullable(instant),
  doneAt: z.nullable(instant),
  who: z.nullable(z.string()),
  note: z.nullable(z.string()),
  channels: z.array(z.enum(CHANNELS)),
})

const events = {
  'zone-changed': z.object({ ...change, revokes: z.optional(decision) }),
  'decision-scheduled': scheduled,
  'decision-revoked': z.object({ decision, reason: z.string(), was: z.enum(['scheduled', 'in-force']) }),
  'assignment-updated': assignment,
  'package-revised': z.object({ edition: z.string(), version: position }),
} satisfies { [E in LogEvent as E['type']]: z.ZodMiniType<E['data']> }

const ofType = <T extends keyof typeof events>(type: T) =>
  z.object({ ...envelope, type: z.literal(type), data: events[type] })
/** One row of the log of a kind that we know. */
export const knownEvent = z.discriminatedUnion('type', [
  ofType('zone-changed'),
  ofType('decision-scheduled'),
  ofType('decision-revoked'),
  ofType('assignment-updated'),
  ofType('package-revised'),
]) satisfies z.ZodMiniType<LogEvent>

/** An event of a kind that a later server brings changes no zone that we know of: its place in the chain is enough. */
const event = z.pipe(
  z.looseObject({ seq: whole, prev: whole, type: z.string() }),
  z.transform((given, context): LogEvent => {
    if (!Object.hasOwn(events, given.type)) return given as unknown as LogEvent
    const read = knownEvent.safeParse(given)
    if (read.success) return read.data
    context.issues.push({ code: 'custom', message: `An event of type ${given.type} cannot be read.`, input: given })
    return z.NEVER
  }),
)
export const eventsPage = z.object({ epoch: z.string(), head: z.number(), events: z.array(event) })

export const board = z.object({
  epoch: z.string(),
  seq: natural,
  asOf: instant,
  zones: z.record(
    commune,
    z.object({ zone: z.nullable(zone), since: z.nullable(instant), decision: z.nullable(decision) }),
  ),
  counts: z.object({ green: whole, yellow: whole, orange: whole, red: whole, none: whole }),
})

const feedItem = z.pipe(
  z.object({ ...change, seq: whole, at: instant, revokes: z.nullable(decision) }),
  z.transform(({ revokes, ...item }): FeedItem => ({ ...item, ...(revokes ? { revokes } : {}) })),
)
export const changesPage = z.object({ changes: z.array(feedItem) })
export const scheduledPage = z.object({ scheduled: z.array(scheduled) })
