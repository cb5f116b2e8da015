import { createHash } from 'node:crypto'

/** What a message of Socket.IO over Engine.IO says of the log (protocol 5 over 4, JSON text). */
export type LogFrame = {
  events: boolean
  prev: number
  seq: number
  text: string
  digests: ReadonlyMap<number, string>
}

type Event = { seq: number; prev: number }
const REMEMBERED = 8
const digest = (event: Event) => createHash('sha256').update(JSON.stringify(event)).digest('base64url')

function read(payload: Buffer): LogFrame {
  const text = payload.toString()
  const [name, frame] = JSON.parse(text.slice(2)) as ['events' | 'head', { seq: number; events?: Event[] }]
  const events = frame.events ?? []
  events.forEach((event, i) => {
    const before = events[i - 1]
    if (before && event.prev !== before.seq) throw new Error(`a gap within a frame at ${event.seq}`)
  })
  return {
    events: name === 'events',
    prev: events[0]?.prev ?? frame.seq,
    seq: events.at(-1)?.seq ?? frame.seq,
    text,
    digests: new Map(events.map((event) => [event.seq, digest(event)])),
  }
}

/** Reads each different message once: ten thousand clients get the same bytes, and comparing them is quicker than reading. */
export function createFrameReader(onNew: (frame: LogFrame) => void = () => {}): (payload: Buffer) => LogFrame {
  const known: { bytes: Buffer; frame: LogFrame }[] = []
  return (payload) => {
    for (const { bytes, frame } of known) if (bytes.equals(payload)) return frame
    const frame = read(payload)
    known.unshift({ bytes: Buffer.from(payload), frame })
    known.length = Math.min(known.length, REMEMBERED)
    onNew(frame)
    return frame
  }
}
