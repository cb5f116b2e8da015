import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { UNCLASSIFIED } from '../domain/board'
import { accept, type Result } from '../domain/result'
import type { Services } from '../runtime'
import type { Places } from '../services/ports'
import { prepareBytes } from '../services/prepare-bytes'
import type { PreparedBoard } from '../services/prepared-board'
import type { PreparedEvents } from '../services/prepared-events'
import { zonesAsGeoJson } from '../standards/zones-geojson'

export type PreparedBytes = ReturnType<typeof prepareBytes>
export type PreparedAnswer = { bytes: PreparedBytes; cacheControl: string; type: string }
/** The answer of a door that is the same for everybody, by path, at once where it lies ready; null where there is no such door. */
export type PreparedDoors = (path: string) => Result<PreparedAnswer> | Promise<Result<PreparedAnswer>> | null

type Parts = {
  services: Pick<Services, 'board' | 'change'>
  places: Places & { shapes: FeatureCollection<Polygon | MultiPolygon, { code: string }>; attribution: string }
  events: PreparedEvents
  access: 'public' | 'signed-in'
}

const EVENTS = '/api/v1/events?'
const WHOLE = /^\d{1,10}$/

/** What our own screens ask of the log. Whoever asks otherwise is answered by the door, which refuses what is wrong. */
function eventsAsked(path: string): { after: number; limit: number; epoch: string } | null {
  if (!path.startsWith(EVENTS)) return null
  const query = new URLSearchParams(path.slice(EVENTS.length))
  const [after, limit, epoch] = [query.get('after') ?? '', query.get('limit') ?? '', query.get('epoch') ?? '']
  const isOurs = [...query.keys()].length === 3 && WHOLE.test(after) && WHOLE.test(limit) && epoch.length <= 100
  if (!isOurs || Number(after) > 2_147_483_647 || Number(limit) < 1 || Number(limit) > 1_000) return null
  return { after: Number(after), limit: Number(limit), epoch }
}

/** Keeps what is derived from a board until there is another board: the bytes, and the answer around them. */
function perBoard(derive: (board: PreparedBoard) => PreparedBytes, about: Omit<PreparedAnswer, 'bytes'>) {
  let kept: { of: string; answer: Result<PreparedAnswer> } | null = null
  return (prepared: PreparedBoard): Result<PreparedAnswer> => {
    if (kept?.of !== prepared.etag) kept = { of: prepared.etag, answer: accept({ bytes: derive(prepared), ...about }) }
    return kept.answer
  }
}

/** The doors whose bytes are made once per seq (or once for ever, for a change) and answered to everybody alike. */
export function createPreparedDoors({ services, places, events, access }: Parts): PreparedDoors {
  const scope = access === 'public' ? 'public' : 'private'
  const cacheControl = `${scope}, no-cache`
  const json = { cacheControl, type: 'application/json' }
  const byBoard = new Map([
    ['/api/v1/board', perBoard((prepared) => prepared, json)],
    [
      '/api/v1/communes',
      perBoard(({ board }) => {
        const communes = [...places.communes.values()]
          .sort((a, b) => a.code.localeCompare(b.code))
          .map((commune) => ({ ...commune, ...(board.zones[commune.code] ?? UNCLASSIFIED) }))
        const { epoch, seq } = board
        return prepareBytes({ epoch, seq, communes })
      }, json),
    ],
    [
      '/feeds/zones.geojson',
      perBoard(({ board }) => prepareBytes(zonesAsGeoJson(board, places.communes, places.shapes, places.attribution)), {
        cacheControl,
        type: 'application/geo+json',
      }),
    ],
  ])

  async function ofChange(seq: number): Promise<Result<PreparedAnswer>> {
    const made = await services.change.publicBytes(seq)
    if (!made.ok) return made
    const cacheControl = `${scope}, max-age=31536000, immutable`
    return accept({ bytes: made.value, cacheControl, type: 'application/json' })
  }

  async function ofLog(asked: NonNullable<ReturnType<typeof eventsAsked>>): Promise<Result<PreparedAnswer>> {
    const made = await events.page(asked)
    return made.ok ? accept({ bytes: made.value, cacheControl: 'no-store', type: 'application/json' }) : made
  }

  return (path) => {
    const ofBoard = byBoard.get(path)
    if (ofBoard) {
      const ready = services.board.ready()
      return ready ? ofBoard(ready) : services.board.current().then(ofBoard)
    }
    const asked = eventsAsked(path)
    if (asked) return ofLog(asked)
    const seq = /^\/api\/v1\/changes\/([1-9]\d{0,9})$/.exec(path)?.[1]
    return seq && Number(seq) <= 2_147_483_647 ? ofChange(Number(seq)) : null
  }
}
