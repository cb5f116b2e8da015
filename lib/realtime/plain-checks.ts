import type { BoardEntry } from '../domain/board'
import type { DecisionRef, ScheduledDecision } from '../domain/decision'
import type { LogEvent } from '../domain/event'
import { ZONES, type ZoneOrNone } from '../domain/zone'
import type { FeedItem } from './board-state'

/**
 * What screens take for granted of a board, checked without the schemas' library:
 * every page loads this with its first script. What comes through the doors is held
 * to the whole schemas.
 */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value))
const isInstantOrNone = (value: unknown): boolean => value === null || isInstant(value)
export const isCode = (value: unknown): value is string => typeof value === 'string' && /^\d{5}$/.test(value)
const isZone = (value: unknown): boolean => ZONES.some((zone) => zone === value)
const isZoneOrNone = (value: unknown): value is ZoneOrNone => value === null || isZone(value)
const isRef = (value: unknown): value is DecisionRef =>
  isRecord(value) && typeof value.id === 'string' && typeof value.number === 'string'

export const isEntry = (value: unknown): value is BoardEntry =>
  isRecord(value) &&
  isZoneOrNone(value.zone) &&
  isInstantOrNone(value.since) &&
  (value.decision === null || isRef(value.decision))

const isChange = (value: unknown): boolean =>
  isRecord(value) &&
  isCode(value.commune) &&
  isZoneOrNone(value.from) &&
  isZoneOrNone(value.to) &&
  typeof value.transition === 'string' &&
  isInstant(value.effectiveAt) &&
  isInstantOrNone(value.since) &&
  isRef(value.decision)

export const isFeedItem = (value: unknown): value is FeedItem =>
  isChange(value) && isRecord(value) && Number.isSafeInteger(value.seq) && isInstant(value.at)

export const isScheduled = (value: unknown): value is ScheduledDecision =>
  isRecord(value) &&
  isRef(value.decision) &&
  isInstant(value.effectiveAt) &&
  Array.isArray(value.items) &&
  value.items.every((item) => isRecord(item) && isCode(item.communeCode) && isZone(item.zone))

/** An event whose place in the chain is known, and that can be applied where it changes what a board holds. */
export function isEvent(value: unknown): value is LogEvent {
  if (!isRecord(value) || !Number.isSafeInteger(value.seq) || !Number.isSafeInteger(value.prev)) return false
  switch (value.type) {
    case 'zone-changed':
      return isInstant(value.at) && isChange(value.data)
    case 'decision-scheduled':
      return isScheduled(value.data)
    case 'decision-revoked':
      return isRecord(value.data) && isRef(value.data.decision)
    case 'assignment-updated':
      return isRecord(value.data) && typeof value.data.id === 'string'
    default:
      return typeof value.type === 'string'
  }
}
