import { type Arrival, MOST_WAITING } from '@/lib/domain/showing'
import type { Doors } from '@/lib/realtime/fetch-doors'

/** `uncounted` ones all came after `uncountedAfter`. `unclear`: the log could not be read to its end. */
export type Missed = { changes: Arrival[]; uncounted: number; uncountedAfter: number; unclear: boolean }

/**
 * The changes of a log after `from`, up to `to`, oldest first: as many of the
 * newest as a queue keeps, the others by their number. Throws when the server
 * cannot be reached; none when the log is another one. What is there but cannot be
 * read (a newer server's words) is not taken for nothing.
 */
export async function missedChanges(
  doors: Pick<Doors, 'events'>,
  epoch: string,
  from: number,
  to: number,
): Promise<Missed> {
  let changes: Arrival[] = []
  let uncounted = 0
  for (let after = from; after < to; ) {
    const page = await doors.events(after, epoch)
    if (page === 'epoch-changed') return { changes: [], uncounted: 0, uncountedAfter: from, unclear: false }
    if (page === 'unreadable') return { changes, uncounted, uncountedAfter: from, unclear: true }
    for (const event of page.events)
      if (event.type === 'zone-changed' && event.seq <= to)
        changes.push({ ...event.data, seq: event.seq, at: event.at })
    const over = Math.max(0, changes.length - MOST_WAITING)
    changes = changes.slice(over)
    uncounted += over
    const last = page.events.at(-1)?.seq
    if (last === undefined) break
    after = last
  }
  return { changes, uncounted, uncountedAfter: from, unclear: false }
}
