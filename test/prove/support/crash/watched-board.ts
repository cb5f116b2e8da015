import { isDeepStrictEqual } from 'node:util'
import type { BoardEntry } from '@/lib/domain/board'
import { type Folded, foldAll } from '@/lib/domain/fold'
import { type Follower, follow } from '../../../support/follower'
import type { LogRecord } from './log-record'

const EMPTY: BoardEntry = { zone: null, since: null, decision: null }

/** The board before the log's first row. */
export const emptyBoard = (codes: Iterable<string>): Folded => ({
  seq: 0,
  zones: Object.fromEntries([...codes].map((code) => [code, EMPTY])),
})

/** A fold of the log that goes on from where it stood: boards are held to it at whatever seq they are. */
export function createFoldAt(log: LogRecord, codes: Iterable<string>) {
  let folded = emptyBoard(codes)
  let taken = 0
  return (seq: number): Folded => {
    const from = taken
    while (taken < log.publicEvents.length && (log.publicEvents[taken]?.seq ?? 0) <= seq) taken += 1
    folded = foldAll(folded, log.publicEvents.slice(from, taken)).state
    return folded
  }
}

export type WatchedBoard = { follower: Follower; look(): () => string[] }

/** The product's own client on a real socket, and a fold of the log beside it. */
export async function watchBoard(name: string, url: string, log: LogRecord): Promise<WatchedBoard> {
  const follower = await follow(url)
  const foldAt = createFoldAt(log, Object.keys(follower.get().zones))
  let checkedSeqs = 0
  return {
    follower,
    /** Notes what the client shows now; what it answers compares that with the log, once that was read. */
    look() {
      const { seq, zones } = follower.get()
      const passed = follower.seqs.slice(checkedSeqs)
      checkedSeqs = Math.max(0, follower.seqs.length - 1)
      return () => {
        const faults = passed.some((one, i) => i > 0 && one < (passed[i - 1] ?? 0))
          ? [`${name} went back: ${passed}`]
          : []
        const due = foldAt(seq)
        if (due.seq !== seq) faults.push(`${name} stands at seq ${seq}, which is not the public's (nearest ${due.seq})`)
        const wrong = Object.keys(due.zones).filter((code) => !isDeepStrictEqual(due.zones[code], zones[code]))
        if (wrong.length > 0) faults.push(`${name} at seq ${seq} shows other zones than the log: ${wrong}`)
        return faults
      }
    },
  }
}
