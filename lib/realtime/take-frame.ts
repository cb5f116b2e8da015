import type { LogEvent } from '../domain/event'
import { applyEvents, type BoardState } from './board-state'
import { isEvent, isRecord } from './plain-checks'

/** `events`: those that belong to this log, for whoever keeps what the board does not. */
export type TakenFrame = { state: BoardState; gap: boolean; events: readonly LogEvent[] }

/**
 * Applies what the socket brought. A frame of another epoch, or one that cannot be
 * read (a proxy's, a later server's), is a gap like any other: the doors tell what
 * holds. Never throws.
 */
export function takeFrame(state: BoardState, frame: unknown): TakenFrame {
  const isOurs = isRecord(frame) && frame.epoch === state.epoch
  if (!isOurs || !Array.isArray(frame.events) || !frame.events.every(isEvent)) return { state, gap: true, events: [] }
  return { ...applyEvents(state, frame.events), events: frame.events }
}
