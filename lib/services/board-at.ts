import { type Board, countBoard } from '../domain/board'
import { accept, type Result, refuse } from '../domain/result'
import { entryAt } from '../domain/standing'
import { toIso } from '../domain/time'
import type { Clock, Places, ReadStore } from './ports'

/** The board as it was at an instant, by what was in effect then. Refusal: `invalid-input` for an instant that has not come. */
export const boardAt =
  ({ read, clock, places }: { read: ReadStore; clock: Clock; places: Places }) =>
  async (at: Date): Promise<Result<Board>> => {
    if (at > clock.now()) return refuse('invalid-input', { at: toIso(at), problem: 'instant-in-future' })
    const [head, rulings] = await Promise.all([read.head(), read.allRulings()])
    const codes = [...places.communes.keys()].sort()
    const zones = Object.fromEntries(codes.map((code) => [code, entryAt(rulings.get(code) ?? [], at)]))
    return accept({ epoch: head.epoch, seq: head.publicSeq, asOf: toIso(at), zones, counts: countBoard(zones) })
  }
