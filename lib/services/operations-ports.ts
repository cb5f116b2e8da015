/** What waits to be done, of all processes, for whoever watches over them. */
export type WorkCounts = {
  headSeq: number
  /** Silent assignments that still ask something, each in one stage. */
  unanswered: Record<'asked' | 'overdue' | 'escalated', number>
  scheduled: number
  /** How long the longest-waiting scheduled decision is past its time of effect, ms. */
  lateMs: number
}

/** How many connections of a pool are at work or at rest, and how many queries wait for one. */
export type PoolCounts = { busy: number; idle: number; waiting: number }
