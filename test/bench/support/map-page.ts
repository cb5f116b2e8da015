/**
 * What runs in the measured page: the real map layers, without React around them.
 * Bundled by `measure-map.ts`; answers to its calls on `window.bench`.
 */
import L from 'leaflet'
import type { LogEvent } from '../../../lib/domain/event'
import { ZONES } from '../../../lib/domain/zone'
import type { ZoneMapTopology } from '../../../lib/map/decode-topology'
import { makePicture } from '../../../lib/map/make-picture'
import { mapGeometry } from '../../../lib/map/map-geometry'
import { standingText } from '../../../lib/map/standing-words'
import { createZoneLayers, type ZoneLayers } from '../../../lib/map/zone-layers'
import { applyEvents, type BoardState, initialState } from '../../../lib/realtime/board-state'

type Took = { script: number; painted: number }

/** Resolves when what was done before it has been painted: the task after the next frame. */
const painted = () =>
  new Promise<void>((done) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => done()
      channel.port2.postMessage(null)
    }),
  )

let layers: ZoneLayers
let state: BoardState
let turn = 0

async function timed(work: () => void): Promise<Took> {
  const begun = performance.now()
  work()
  const script = performance.now() - begun
  await painted()
  return { script, painted: performance.now() - begun }
}

/** Fetches are over when it begins: decoding, layers, labels, colours, first frame. */
async function draw(): Promise<Took> {
  const read = async (name: string) => (await fetch(`/geo/${name}`)).json()
  const topology = (await read('communes-detail.topojson')) as ZoneMapTopology
  const [communes, districts] = [await read('communes.json'), await read('districts.json')]
  const entry = (zone: string | null) => ({ zone, since: '2021-10-01T00:00:00+07:00', decision: null })
  const zones = Object.fromEntries(
    communes.map(({ code }: { code: string }, at: number) => [
      code,
      entry(at % 50 === 7 ? null : (ZONES[at % 4] ?? null)),
    ]),
  )
  state = initialState({
    epoch: 'e',
    seq: 1,
    zones,
    counts: { red: 0, orange: 0, yellow: 0, green: 0, none: 0 },
    scheduled: [],
    feed: [],
    now: '2021-10-01T00:00:00+07:00',
  })
  return timed(() => {
    const geometry = mapGeometry({ topology, communes, districts, attribution: '' })
    const map = L.map('map', {
      renderer: makePicture(),
      attributionControl: false,
      zoomControl: false,
      zoomSnap: 0.25,
    }).fitBounds(geometry.whole)
    layers = createZoneLayers(map, geometry, {
      interactive: true,
      overTiles: false,
      wordsFor: (code, standing) => ({
        name: geometry.communes.get(code)?.name ?? code,
        standing: standingText(
          standing,
          (key) => key,
          (time) => time,
        ),
      }),
      letterOf: (key) => key.slice(0, 1),
      onChoose: () => {},
    })
    layers.paint(state.zones)
  })
}

/** One event from its arrival: the board's fold, the map's repaint, the next frame. */
async function change(classified: boolean): Promise<Took> {
  turn += 1
  const all = Object.entries(state.zones).filter(([, { zone }]) => (zone === null) === classified)
  const [commune, { zone: from }] = all[(turn * 37) % all.length] ?? ['', { zone: null }]
  const to = ZONES.find((zone) => zone !== from) ?? 'red'
  const event: LogEvent = {
    seq: state.seq + 1,
    prev: state.seq,
    at: '2021-10-02T00:00:00+07:00',
    type: 'zone-changed',
    data: {
      commune,
      from,
      to,
      transition: 'escalation',
      effectiveAt: '2021-10-02T00:00:00+07:00',
      since: '2021-10-02T00:00:00+07:00',
      decision: { id: 'd', number: '1' },
      edition: 'e',
    },
  }
  const took = await timed(() => {
    state = applyEvents(state, [event]).state
    layers.paint(state.zones)
  })
  const drawn = document.querySelector(`[data-code="${commune}"]`)?.getAttribute('data-zone')
  if (drawn !== to) throw new Error(`${commune} shows ${drawn}, not ${to}.`)
  return took
}

Object.assign(window, { bench: { draw, change } })
