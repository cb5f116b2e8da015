import { type Board, countBoard } from '../domain/board'
import { toIso } from '../domain/time'
import type { ReadStore } from './ports'
import { prepareBytes } from './prepare-bytes'

/** A board with its bytes, made once per seq: ten thousand readers cost one query. */
export type PreparedBoard = ReturnType<typeof prepareBytes> & { board: Board }

/** Reads the board once and keeps it until `forget` says that the log moved on. */
export function createPreparedBoard(read: ReadStore) {
  let kept: Promise<PreparedBoard> | null = null

  const load = async (): Promise<PreparedBoard> => {
    const { head, at, zones } = await read.board()
    const board = { epoch: head.epoch, seq: head.publicSeq, asOf: toIso(at), zones, counts: countBoard(zones) }
    return { board, ...prepareBytes(board, `${board.epoch}.${board.seq}`) }
  }

  return {
    current(): Promise<PreparedBoard> {
      if (kept) return kept
      const loading = load()
      kept = loading
      loading.catch(() => {
        if (kept === loading) kept = null
      })
      return loading
    },
    forget(): void {
      kept = null
    },
  }
}
