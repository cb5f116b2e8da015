import type { ZoneChangedEvent } from './event'
import { gravity } from './transition'

/** A change of zone as it reaches a screen. */
export type Arrival = ZoneChangedEvent['data'] & { seq: number; at: string }

/** Why a change no longer holds; `by` is the change that came after it, where it is known. */
export type Overtaken = { how: 'revoked' | 'superseded'; by: Arrival | null }
export type Told = { change: Arrival; overtaken: Overtaken | null }

/** Changes that could not be told one by one. */
export type Untold = {
  kind: 'untold'
  key: string
  count: number
  /** Of the count, those that were only counted before this screen was opened. */
  past: number
  /** The seq after which all the others came. */
  after: number
  /** More may be among them than were counted. */
  unclear: boolean
}

/**
 * What a wall display tells at one time: one commune's change, the changes of an
 * act with many of them, or only how many changes could not be told one by one.
 */
export type Showing =
  | { kind: 'change'; key: string; act: string; items: readonly [Told] }
  | { kind: 'summary'; key: string; act: string; items: readonly Told[] }
  | Untold

/** What is on the screen, and what waits for it, gravest first. */
export type ShowingQueue = { current: Showing | null; waiting: readonly Showing[] }

export const EMPTY_QUEUE: ShowingQueue = { current: null, waiting: [] }
/** An act with more changes than this is told as a summary. */
export const TOLD_ONE_BY_ONE = 8
/** Changes kept waiting; the least grave beyond it are only counted, so that a paused screen cannot grow for ever. */
export const MOST_WAITING = 1_000

/** The changes of a showing; none where only their number is known. */
export const toldIn = (showing: Showing): readonly Told[] => (showing.kind === 'untold' ? [] : showing.items)

/** How many changes a showing stands for; where that is not known, at least one. */
export const sizeOf = (showing: Showing): number =>
  showing.kind === 'untold' ? Math.max(showing.count, showing.unclear ? 1 : 0) : showing.items.length

/** How many changes wait and were not on the screen yet. */
export const unshown = ({ waiting }: ShowingQueue): number => waiting.reduce((sum, showing) => sum + sizeOf(showing), 0)

/** Whether nothing of a showing holds any more. */
export const isOvertaken = (showing: Showing): boolean =>
  showing.kind !== 'untold' && showing.items.every(({ overtaken }) => overtaken !== null)

/** Order among those that wait: the gravest change that still holds; what no longer holds, and mere numbers, come last. */
export function weightOf(showing: Showing): number {
  if (showing.kind === 'untold') return -2
  return Math.max(...showing.items.map(({ change, overtaken }) => (overtaken ? -1 : gravity(change.from, change.to))))
}

/** Whether a showing tells of a commune that turns red and is red still. */
export const turnsRed = (showing: Showing): boolean =>
  toldIn(showing).some(({ change: { from, to }, overtaken }) => to === 'red' && from !== 'red' && !overtaken)
