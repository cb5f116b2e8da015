import { AUDIENCES, type Audience } from '../domain/event'
import { headFor, type LogHead } from '../domain/log'
import { HEAD_EVERY_MS, STALE_AFTER_MS } from '../domain/staleness'
import { toIso } from '../domain/time'
import type { Clock, LoggedRow, ReadStore } from '../services/ports'
import { eventFor } from '../services/read-events'
import { type EventsFrame, type HeadFrame, MAX_EVENTS_IN_FRAME } from './protocol'

/** The timer that backs up the database's notification. */
const POLL_MS = 1_000
const READ_AT_ONCE = 1_000

export type Emitter = {
  events(audience: Audience, frame: EventsFrame): void
  head(audience: Audience, frame: HeadFrame): void
}

export type RelayDeps = {
  read: Pick<ReadStore, 'head' | 'rows'>
  emit: Emitter
  clock: Clock
  build: string
  /** Called when the log moved on, before anything is emitted. */
  onAdvance(head: LogHead): void
  onTrouble(error: unknown): void
}

/** Frames of at most 256 events, so that what is new is one write a client. */
export function framesOf(epoch: string, rows: readonly LoggedRow[], audience: Audience): EventsFrame[] {
  const events = rows
    .filter((row) => audience === 'staff' || row.audience === 'public')
    .map((row) => eventFor(row, audience))
  const frames: EventsFrame[] = []
  for (let i = 0; i < events.length; i += MAX_EVENTS_IN_FRAME)
    frames.push({ epoch, events: events.slice(i, i + MAX_EVENTS_IN_FRAME) })
  return frames
}

/**
 * Reads the log past its own position and emits what is new, in order. Wakes by
 * notification or by timer; both only ask, the log answers.
 */
export function createRelay({ read, emit, clock, build, onAdvance, onTrouble }: RelayDeps) {
  let position: LogHead | null = null
  let confirmedAt = Number.NEGATIVE_INFINITY
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null
  const timers: NodeJS.Timeout[] = []

  const headFrame = (head: LogHead, audience: Audience): HeadFrame => ({
    epoch: head.epoch,
    seq: headFor(head, audience),
    now: toIso(clock.now()),
    build,
  })
  const announce = () => {
    // A server that cannot see its log does not claim to be current: clients then show how old their data is.
    if (position === null || performance.now() - confirmedAt > STALE_AFTER_MS) return
    for (const audience of AUDIENCES) emit.head(audience, headFrame(position, audience))
  }

  async function advance(): Promise<void> {
    const head = await read.head()
    if (position === null || position.epoch !== head.epoch || head.seq < position.seq) {
      position = head
      onAdvance(head)
      announce()
    }
    while (position.seq < head.seq) {
      const rows: LoggedRow[] = await read.rows(position.seq, READ_AT_ONCE, 'staff')
      const last = rows.at(-1)
      if (!last) break
      const publicSeq: number = rows.findLast((row) => row.audience === 'public')?.seq ?? position.publicSeq
      position = { epoch: head.epoch, seq: last.seq, publicSeq }
      onAdvance(position)
      for (const audience of AUDIENCES)
        for (const frame of framesOf(head.epoch, rows, audience)) emit.events(audience, frame)
    }
    confirmedAt = performance.now()
  }

  /**
   * Catches up with the log. Resolves when what was there at the call is emitted: a
   * call during a run waits for one more run, whoever else calls in the meantime.
   * (Reading may take longer than the timer's pause; nobody then waits for ever.)
   */
  function wake(): Promise<void> {
    if (!running) {
      running = advance()
        .catch(onTrouble)
        .then(() => {
          running = null
        })
      return running
    }
    next ??= running.then(() => {
      next = null
      return wake()
    })
    return next
  }

  return {
    wake,
    position: () => position,
    /** Milliseconds since the log was last read with success; infinite before the first time. */
    lag: () => performance.now() - confirmedAt,
    /** The head for one newcomer, or null while the log cannot be seen. */
    headNow: (audience: Audience): HeadFrame | null =>
      position === null || performance.now() - confirmedAt > STALE_AFTER_MS ? null : headFrame(position, audience),
    start() {
      timers.push(
        setInterval(() => void wake(), POLL_MS),
        setInterval(announce, HEAD_EVERY_MS),
      )
      return wake()
    },
    stop() {
      for (const timer of timers.splice(0)) clearInterval(timer)
    },
  }
}
export type Relay = ReturnType<typeof createRelay>
