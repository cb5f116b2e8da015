import type { BoardEntry } from '../domain/board'
import { UNCLASSIFIED } from '../domain/board'
import type { Commune } from '../domain/commune'
import { accept, type Result, refuse } from '../domain/result'
import type { ZoneOrNone } from '../domain/zone'
import type { Places, ReadStore } from './ports'
import type { createPreparedBoard } from './prepared-board'
import { type ChangeFacts, changeFacts } from './view-change'

export type NeighbourView = { code: string; name: string; districtName: string; borderKm: number; zone: ZoneOrNone }
export type CommuneView = Commune &
  BoardEntry & {
    /** Seq of the board that zone and neighbours are of. */
    seq: number
    /** Newest first; the first leads to the package in force. */
    history: ChangeFacts[]
    neighbours: NeighbourView[]
  }

const HISTORY = 100

/** One commune: how it stands, how it came to that, and its neighbours. Refusal: `unknown-commune`. */
export const viewCommune =
  ({ read, places, board }: { read: ReadStore; places: Places; board: ReturnType<typeof createPreparedBoard> }) =>
  async (code: string): Promise<Result<CommuneView>> => {
    const commune = places.communes.get(code)
    if (!commune) return refuse('unknown-commune', { communes: [code] })
    const [{ board: current }, history] = await Promise.all([board.current(), read.historyOf(code, HISTORY)])
    const neighbours = places.neighbours(code).flatMap(({ code: other, borderKm }) => {
      const place = places.communes.get(other)
      if (!place) return []
      const { name, districtName } = place
      return [{ code: other, name, districtName, borderKm, zone: current.zones[other]?.zone ?? null }]
    })
    return accept({
      ...commune,
      ...(current.zones[code] ?? UNCLASSIFIED),
      seq: current.seq,
      history: history.map((change) => changeFacts(change, places)),
      neighbours,
    })
  }
