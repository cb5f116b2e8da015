import type { Commune } from '../domain/commune'
import { type DecisionReading, makeGazetteer, readDecision } from '../domain/reading/read-decision'
import { accept, type Refused, type Result, refuse } from '../domain/result'
import type { Upload, UploadRefusal } from '../services/read-tables'
import type { ReadJob } from './job'
import { createReaderProcess, READER_LIMITS, type ReaderLimits } from './reader-process'
import { createSlots } from './slots'

/** A text of one decision is read at once, in some milliseconds; a longer one where it holds nobody up. */
const READ_AT_ONCE = 4_000

const REFUSALS: Record<UploadRefusal, Refused['reason']> = {
  'too-large': 'file-too-large',
  'too-many-rows': 'file-too-large',
  'zip-bomb': 'suspicious-archive',
  suspicious: 'suspicious-archive',
  'unsupported-type': 'unsupported-media-type',
  'took-too-long': 'reading-too-long',
  unreadable: 'unreadable-file',
  empty: 'unreadable-file',
}

export type RoomLimits = ReaderLimits & {
  /** Uploads at once, from the first byte of the body to the answer; each is held whole. */
  atOnce: number
  /** The same for one asker. */
  atOnceEach: number
  /** Longest that an upload waits for its turn, ms. */
  patienceMs: number
}
export const ROOM_LIMITS: RoomLimits = { ...READER_LIMITS, atOnce: 6, atOnceEach: 2, patienceMs: 15_000 }

/**
 * Where decisions are read: one at a time in a process of its own, so that neither
 * a huge table nor a hostile file holds up the server or takes its memory.
 */
export function createReadingRoom(communes: readonly Commune[], limits: RoomLimits = ROOM_LIMITS) {
  const gazetteer = makeGazetteer(communes)
  const reader = createReaderProcess(communes, limits)
  const slots = createSlots(limits.atOnce, limits.atOnceEach)
  let last: Promise<unknown> = Promise.resolve()

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }

  async function read(job: ReadJob, gone?: AbortSignal): Promise<Result<DecisionReading>> {
    const asked = performance.now()
    const answer = await inTurn(async () => {
      if (gone?.aborted) return 'gone'
      return performance.now() - asked > limits.patienceMs ? 'waited' : reader.run(job)
    })
    if (answer === 'gone') return refuse('body-unfinished')
    if (answer === 'waited') return refuse('too-many-uploads')
    if (answer === 'broke') return refuse('reading-too-long')
    return answer.ok ? accept(answer.value) : refuse(REFUSALS[answer.reason])
  }
  return {
    /** Takes a place for an upload of this asker; null when there are too many. The answer gives it back. */
    enter: slots.take,
    /** `gone`: whoever asked waits no longer; what has not begun is then left. */
    readFile: (file: Upload, gone?: AbortSignal) => read({ kind: 'file', file }, gone),
    readText: async (text: string, gone?: AbortSignal): Promise<Result<DecisionReading>> =>
      text.length <= READ_AT_ONCE ? accept(readDecision(text, gazetteer)) : read({ kind: 'text', text }, gone),
    stop: reader.stop,
  }
}
export type ReadingRoom = ReturnType<typeof createReadingRoom>
