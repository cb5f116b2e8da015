import type { AnswerKind } from '@/lib/domain/assignment-state'
import type { Channel } from '@/lib/domain/channel'

/** An answer that somebody gave here and that the server has not confirmed yet. */
export type PendingAnswer = {
  /** The same for every try: the server writes it once. */
  key: string
  answer: AnswerKind
  channel: Channel | null
  note: string
  /** When it was given, ms since 1970 by this device. */
  at: number
}

/** What was pressed so long ago may not be what is meant now: it is not sent on by itself any more. */
const GOOD_FOR_MS = 10 * 60_000

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
const nameOf = (assignmentId: string) => `zm.pending-answer.${assignmentId}`

/** Keeps it through a reload of the page, in this tab alone; null takes it away. */
export function keepPending(shelf: Shelf | null, assignmentId: string, pending: PendingAnswer | null): void {
  try {
    if (pending) shelf?.setItem(nameOf(assignmentId), JSON.stringify(pending))
    else shelf?.removeItem(nameOf(assignmentId))
  } catch {
    // A full or forbidden store: the answer still goes out from this page.
  }
}

export function readPending(shelf: Shelf | null, assignmentId: string, now: number): PendingAnswer | null {
  try {
    const kept = JSON.parse(shelf?.getItem(nameOf(assignmentId)) ?? 'null') as PendingAnswer | null
    return kept && Math.abs(now - kept.at) < GOOD_FOR_MS ? kept : null
  } catch {
    return null
  }
}

/** Milliseconds before the next try, after so many. */
export const pauseAfter = (tries: number): number => Math.min(15_000, 1_000 * 2 ** Math.max(0, tries - 1))

/** 128 random bits as hex. `crypto.randomUUID` is missing where a page comes over plain HTTP. */
export const randomKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
