import { createHash } from 'node:crypto'
import type pg from 'pg'
import { type LogEvent, logEventSchema, type ZoneChangedEvent } from '@/lib/domain/event'

type Row = {
  seq: number
  audience: string
  prev_public: number
  prev_staff: number
  type: string
  at: Date
  data: unknown
}

/** What the log says happened to one decision. */
export type Story = {
  ids: Set<string>
  seqs: number[]
  communes: string[]
  scheduled: number
  revoked: number
  returns: number[]
}

const PAGE = 5_000
const newStory = (): Story => ({ ids: new Set(), seqs: [], communes: [], scheduled: 0, revoked: 0, returns: [] })
const hashOf = (row: Row) => createHash('sha1').update(JSON.stringify(row)).digest('base64')

/**
 * Reads the log from the database itself as it grows, holds every row to the
 * rules of its place, and keeps what is needed to hold answers and boards to it.
 */
export function createLogRecord(faults: string[]) {
  const hashes: string[] = []
  const stories = new Map<string, Story>()
  /** How often each note came with an answer, over all assignments. */
  const notes = new Map<string, number>()
  const answersOf = new Map<string, number>()
  const publicEvents: LogEvent[] = []
  const changes: ZoneChangedEvent[] = []
  let lastPublic = 0
  let lastAt = 0

  const story = (number: string): Story => {
    const known = stories.get(number) ?? newStory()
    stories.set(number, known)
    return known
  }
  function note(event: LogEvent): void {
    if (event.type === 'zone-changed') {
      const { decision, revokes, commune } = event.data
      changes.push(event)
      if (revokes) story(revokes.number).returns.push(event.seq)
      else {
        const one = story(decision.number)
        one.ids.add(decision.id)
        one.seqs.push(event.seq)
        one.communes.push(commune)
      }
    } else if (event.type === 'decision-scheduled') {
      const one = story(event.data.decision.number)
      one.ids.add(event.data.decision.id)
      one.scheduled += 1
    } else if (event.type === 'decision-revoked') story(event.data.decision.number).revoked += 1
    else if (event.type === 'assignment-updated') {
      const { id, answers } = event.data
      for (const answer of answers.slice(answersOf.get(id) ?? 0))
        if (answer.note) notes.set(answer.note, (notes.get(answer.note) ?? 0) + 1)
      answersOf.set(id, answers.length)
    }
  }
  function take(row: Row): void {
    const due = hashes.length + 1
    if (row.seq !== due) faults.push(`seq ${row.seq} stands where ${due} belongs`)
    if (row.prev_staff !== due - 1) faults.push(`seq ${row.seq}: staff's prev is ${row.prev_staff}`)
    if (row.prev_public !== lastPublic)
      faults.push(`seq ${row.seq}: public prev is ${row.prev_public}, not ${lastPublic}`)
    if (row.at.getTime() < lastAt) faults.push(`seq ${row.seq} is older than the row before it`)
    lastAt = row.at.getTime()
    hashes.push(hashOf(row))
    const prev = row.audience === 'public' ? row.prev_public : row.prev_staff
    const parsed = logEventSchema.safeParse({ ...row, at: row.at.toISOString(), prev })
    if (!parsed.success) return void faults.push(`seq ${row.seq} cannot be read: ${parsed.error.message}`)
    if (row.audience === 'public') {
      lastPublic = row.seq
      publicEvents.push(parsed.data)
    }
    note(parsed.data)
  }
  const select = (client: pg.Client, after: number) =>
    client.query<Row>(
      'SELECT seq, audience, prev_public, prev_staff, type, at, data FROM log_event WHERE seq > $1 ORDER BY seq LIMIT $2',
      [after, PAGE],
    )
  return {
    stories: stories as ReadonlyMap<string, Story>,
    notes: notes as ReadonlyMap<string, number>,
    publicEvents: publicEvents as readonly LogEvent[],
    changes: changes as readonly ZoneChangedEvent[],
    seq: () => hashes.length,
    publicSeq: () => lastPublic,
    /** Takes what is new. */
    async read(client: pg.Client): Promise<void> {
      for (;;) {
        const { rows } = await select(client, hashes.length)
        for (const row of rows) take(row)
        if (rows.length < PAGE) return
      }
    },
    /** Reads all that was read before again: nothing of it may have altered. */
    async readAgain(client: pg.Client): Promise<void> {
      const known = hashes.length
      for (let after = 0; after < known; after += PAGE) {
        const { rows } = await select(client, after)
        for (const [i, row] of rows.entries())
          if (after + i < known && hashes[after + i] !== hashOf(row)) faults.push(`seq ${row.seq} was altered`)
        if (rows.length < Math.min(PAGE, known - after)) faults.push(`rows after ${after} are gone`)
      }
    },
  }
}
export type LogRecord = ReturnType<typeof createLogRecord>
