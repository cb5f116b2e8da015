import type { LogHead } from './log'

/**
 * What was published after a backup may still lie in caches, shared links and
 * notifications under its numbers: so many numbers are left out, and no number
 * ever means two things.
 */
export const EPOCH_GAP = 1_000_000

/** Where a log stands at the beginning of a new epoch. */
export function newEpoch(head: LogHead, epoch: string): LogHead {
  const seq = head.seq + EPOCH_GAP
  return { epoch, seq, publicSeq: seq }
}
