import type pg from 'pg'
import { province } from '../../../support/province'
import type { LogRecord } from './log-record'
import { createFoldAt } from './watched-board'

/** Every way in which the board's door and the head do not say what the log says, at rest. */
export async function boardFaults(url: string, log: LogRecord, client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ seq: number; public_seq: number }>('SELECT seq, public_seq FROM log_head')
  const [head] = rows
  const isHead = head?.seq === log.seq() && head.public_seq === log.publicSeq()
  const codes = province.map(({ code }) => code)
  const due = createFoldAt(log, codes)(log.publicSeq()).zones
  const response = await fetch(`${url}/api/v1/board`)
  const board = (await response.json()) as { seq: number; zones: Record<string, { zone: string | null }> }
  const wrong = codes.filter((code) => due[code]?.zone !== board.zones[code]?.zone)
  return [
    ...(isHead ? [] : [`the head stands at ${JSON.stringify(head)}, the log at ${log.seq()} and ${log.publicSeq()}`]),
    ...(board.seq === log.publicSeq() ? [] : [`the door answers seq ${board.seq}, the log has ${log.publicSeq()}`]),
    ...(wrong.length === 0 ? [] : [`the board's door shows other zones than the log: ${wrong}`]),
  ]
}
