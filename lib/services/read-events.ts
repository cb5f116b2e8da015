import type { Audience, LogEvent } from '../domain/event'
import { headFor } from '../domain/log'
import { accept, type Result, refuse } from '../domain/result'
import { toIso } from '../domain/time'
import type { LoggedRow, ReadStore } from './ports'

export type EventsPage = { epoch: string; head: number; events: LogEvent[] }

/** A row of the log as one audience reads it. */
export const eventFor = (row: LoggedRow, audience: Audience): LogEvent =>
  ({
    seq: row.seq,
    prev: audience === 'staff' ? row.prevStaff : row.prevPublic,
    type: row.type,
    at: toIso(row.at),
    data: row.data,
  }) as LogEvent

/**
 * Events after a seq, in order, for one audience. Refusal `epoch-changed` when the
 * asked epoch is not this log's, or the reader is ahead of it: its seqs mean nothing here.
 */
export const readEvents =
  ({ read }: { read: ReadStore }) =>
  async (asked: { after: number; limit: number; epoch?: string }, audience: Audience): Promise<Result<EventsPage>> => {
    const head = await read.head()
    const at = headFor(head, audience)
    if ((asked.epoch !== undefined && asked.epoch !== head.epoch) || asked.after > head.seq)
      return refuse('epoch-changed', { epoch: head.epoch, head: at })
    const rows = await read.rows(asked.after, asked.limit, audience)
    const events = rows.map((row) => eventFor(row, audience))
    // Rows may have come between the two reads: the head is never behind what is handed out.
    return accept({ epoch: head.epoch, head: Math.max(at, events.at(-1)?.seq ?? 0), events })
  }
