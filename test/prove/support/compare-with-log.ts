import { isDeepStrictEqual } from 'node:util'
import { type BoardEntry, UNCLASSIFIED, type Zones } from '../../../lib/domain/board'
import type { LogEvent } from '../../../lib/domain/event'
import { logEventSchema } from '../../../lib/domain/event'
import { foldAll } from '../../../lib/domain/fold'
import type { Shown } from './watch-client'

const PAGE = 1_000

/** The whole public log, read page by page past every fault. */
export async function wholeLog(url: string, headers: Record<string, string> = {}): Promise<LogEvent[]> {
  const events: LogEvent[] = []
  for (;;) {
    const after = events.at(-1)?.seq ?? 0
    const response = await fetch(`${url}/api/v1/events?after=${after}&limit=${PAGE}`, { headers })
    const page = (await response.json()) as { events: unknown[] }
    events.push(...page.events.map((event) => logEventSchema.parse(event)))
    if (page.events.length < PAGE) return events
  }
}

/** Where the log is not one unbroken chain. */
export const chainFaults = (log: readonly LogEvent[]): string[] =>
  log.flatMap((event, i) =>
    event.prev === (log[i - 1]?.seq ?? 0)
      ? []
      : [`seq ${event.seq} follows ${event.prev}, not ${log[i - 1]?.seq ?? 0}`],
  )

/** An answered publication, as the publisher was told. */
export type Answered = { id: string; seqs: readonly number[] }

/** Acknowledged changes that the log lacks, has elsewhere, or has twice. */
export function lostOrDoubled(log: readonly LogEvent[], answered: readonly Answered[]): string[] {
  const bySeq = new Map(log.map((event) => [event.seq, event]))
  const count = new Map<string, number>()
  for (const event of log)
    if (event.type === 'zone-changed' && !event.data.revokes)
      count.set(event.data.decision.id, (count.get(event.data.decision.id) ?? 0) + 1)
  return answered.flatMap(({ id, seqs }) => {
    const lost = seqs.filter((seq) => {
      const event = bySeq.get(seq)
      return event?.type !== 'zone-changed' || event.data.decision.id !== id
    })
    const rows = count.get(id) ?? 0
    return [
      ...(lost.length > 0 ? [`${id}: acknowledged ${lost.join(', ')} are not in the log`] : []),
      ...(rows > seqs.length ? [`${id}: ${rows} changes in the log, ${seqs.length} acknowledged`] : []),
    ]
  })
}

/** Every board that was shown against the fold of the log at its seq. */
export function compareWithLog(log: readonly LogEvent[], shown: readonly Shown[], codes: readonly string[]): string[] {
  const wrong: string[] = []
  const inOrder = [...shown].sort((a, b) => a.seq - b.seq)
  const empty = Object.fromEntries(codes.map((code): [string, BoardEntry] => [code, UNCLASSIFIED]))
  let state: { seq: number; zones: Zones } = { seq: 0, zones: empty }
  let at = 0
  for (const one of inOrder) {
    const begin = at
    while ((log[at]?.seq ?? Number.POSITIVE_INFINITY) <= one.seq) at += 1
    if (at > begin) state = foldAll(state, log.slice(begin, at)).state
    if (state.seq !== one.seq) wrong.push(`${one.who} stood at ${one.seq}, where the log has no public event`)
    else if (!isDeepStrictEqual(state.zones, one.zones)) wrong.push(`${one.who} showed another board at ${one.seq}`)
  }
  return wrong
}
