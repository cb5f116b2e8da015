import { ASSIGNMENT_STATES } from '../domain/assignment-state'
import type { Board } from '../domain/board'
import { CHANNELS } from '../domain/channel'
import type { ScheduledDecision } from '../domain/decision'
import type { LogEvent } from '../domain/event'
import { TRANSITIONS } from '../domain/transition'
import { ZONES } from '../domain/zone'
import type { FeedItem } from './board-state'
import {
  instant,
  isRecord,
  list,
  matching,
  number,
  object,
  oneOf,
  optional,
  orNull,
  type Reader,
  record,
  text,
  whole,
} from './reader'

/** What a browser lets in through the doors: the same rules as the domain's schemas. */
const commune = matching(/^\d{5}$/)
const zone = oneOf(ZONES)
const decision = object({ id: text, number: text })
const change = {
  commune,
  from: orNull(zone),
  to: orNull(zone),
  transition: oneOf(TRANSITIONS),
  effectiveAt: instant,
  since: orNull(instant),
  decision,
  edition: text,
}
const scheduled: Reader<ScheduledDecision> = object({
  decision,
  issuer: text,
  effectiveAt: instant,
  items: list(object({ communeCode: commune, zone })),
})
const assignment = object({
  id: text,
  unit: object({ id: text, name: text, level: text }),
  decision,
  communes: list(text),
  state: oneOf(ASSIGNMENT_STATES),
  sentAt: instant,
  acknowledgedAt: orNull(instant),
  doneAt: orNull(instant),
  who: orNull(text),
  note: orNull(text),
  channels: list(oneOf(CHANNELS)),
})

const byType: { [E in LogEvent as E['type']]: Reader<E['data']> } = {
  'zone-changed': object({ ...change, revokes: optional(decision) }),
  'decision-scheduled': scheduled,
  'decision-revoked': object({ decision, reason: text, was: oneOf(['scheduled', 'in-force']) }),
  'assignment-updated': assignment,
  'package-revised': object({ edition: text, version: whole(1) }),
}
const isKnown = (type: string): type is LogEvent['type'] => Object.hasOwn(byType, type)
const place = object({ seq: whole(), prev: whole(), type: text })
const envelope = object({ seq: whole(1), prev: whole(0), at: instant, type: text, data: (value) => value })

/**
 * One row of the log. An event of a kind that a later server brings changes no
 * zone that we know of: its place in the chain is enough.
 */
export const readEvent: Reader<LogEvent> = (value) => {
  const { type } = place(value)
  if (!isKnown(type)) return value as LogEvent
  const data = byType[type](isRecord(value) ? value.data : undefined)
  return { ...envelope(value), data } as LogEvent
}
export const readEventsPage = object({ epoch: text, head: number, events: list(readEvent) })

const count = whole()
export const readBoard: Reader<Board> = object({
  epoch: text,
  seq: whole(0),
  asOf: instant,
  zones: record(commune, object({ zone: orNull(zone), since: orNull(instant), decision: orNull(decision) })),
  counts: object({ green: count, yellow: count, orange: count, red: count, none: count }),
})

const listed = object({ ...change, seq: count, at: instant, revokes: orNull(decision) })
const readFeedItem: Reader<FeedItem> = (value) => {
  const { revokes, ...item } = listed(value)
  return { ...item, ...(revokes ? { revokes } : {}) }
}
export const readChangesPage = object({ changes: list(readFeedItem) })
export const readScheduledPage = object({ scheduled: list(scheduled) })
