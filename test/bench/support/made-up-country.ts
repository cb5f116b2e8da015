import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { mergeArcs } from 'topojson-client'
import { topology } from 'topojson-server'

/** Communes stand in a grid; a district is a block of them. Nothing here is of any real place. */
const COLUMNS = 106
const ROWS = 100
const BLOCK = [4, 4] as const
const STEP = 0.07
const WEST = 102.2
const SOUTH = 8.6
/** Points between two corners: about as many as a border of the real product has. */
const BETWEEN = 9

/** Mulberry32: a seeded stream of numbers from 0 to 1. */
function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Edge = Position[]

/** Borders between corners of a shaken grid, each made once so that neighbours share every point. */
function makeEdges(seed: number) {
  const next = random(seed)
  const shake = (size: number) => (next() - 0.5) * size
  const round = (value: number) => Math.round(value * 1e5) / 1e5
  const corner = Array.from({ length: ROWS + 1 }, (_, row) =>
    Array.from({ length: COLUMNS + 1 }, (_, column) => [
      round(WEST + (column + shake(0.5)) * STEP),
      round(SOUTH + (row + shake(0.5)) * STEP),
    ]),
  )
  const at = (row: number, column: number) => corner[row]?.[column] as [number, number]
  const edge = (from: [number, number], to: [number, number]): Edge => [
    from,
    ...Array.from({ length: BETWEEN }, (_, n) => {
      const part = (n + 1) / (BETWEEN + 1)
      return [0, 1].map((axis) =>
        round((from[axis] ?? 0) + ((to[axis] ?? 0) - (from[axis] ?? 0)) * part + shake(STEP * 0.1)),
      )
    }),
    to,
  ]
  const across = Array.from({ length: ROWS + 1 }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column) => edge(at(row, column), at(row, column + 1))),
  )
  const upward = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS + 1 }, (_, column) => edge(at(row, column), at(row + 1, column))),
  )
  return { across, upward }
}

const boxOf = (ring: readonly Position[]) => {
  const [lons, lats] = [ring.map(([lon]) => lon ?? 0), ring.map(([, lat]) => lat ?? 0)]
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)] as const
}
const midOf = ([west, south, east, north]: ReturnType<typeof boxOf>) => [(west + east) / 2, (south + north) / 2]
const codeOf = (row: number, column: number) => String(10_001 + row * COLUMNS + column)
const blockOf = (row: number, column: number) =>
  Math.floor(row / BLOCK[0]) * Math.ceil(COLUMNS / BLOCK[1]) + Math.floor(column / BLOCK[1])
const districtCode = (block: number) => String(100 + block)

/**
 * Writes a made-up country of 10,600 communes as the geo pipeline writes a
 * province: for measuring at that size, and never for people. The same seed gives
 * the same country.
 */
export function writeMadeUpCountry(folder: string, seed: number): { communes: number } {
  const { across, upward } = makeEdges(seed)
  const features: Feature<Polygon, { code: string; block: number }>[] = []
  const communes: object[] = []
  const boxes = new Map<number, [number, number, number, number]>()
  for (let row = 0; row < ROWS; row += 1)
    for (let column = 0; column < COLUMNS; column += 1) {
      const [south, north] = [across[row]?.[column] ?? [], across[row + 1]?.[column] ?? []]
      const [west, east] = [upward[row]?.[column] ?? [], upward[row]?.[column + 1] ?? []]
      const ring = [...south, ...east.slice(1), ...[...north].reverse().slice(1), ...[...west].reverse().slice(1)]
      const [code, block, bbox] = [codeOf(row, column), blockOf(row, column), boxOf(ring)]
      features.push({
        type: 'Feature',
        properties: { code, block },
        geometry: { type: 'Polygon', coordinates: [ring] },
      })
      const beside = [
        [row, column - 1],
        [row, column + 1],
        [row - 1, column],
        [row + 1, column],
      ].filter(([r = -1, c = -1]) => r >= 0 && r < ROWS && c >= 0 && c < COLUMNS)
      communes.push({
        code,
        name: `Xã Thử nghiệm ${code}`,
        type: 'Xã',
        districtCode: districtCode(block),
        districtName: `Huyện Thử nghiệm ${districtCode(block)}`,
        population: null,
        areaKm2: null,
        label: midOf(bbox),
        bbox,
        neighbours: beside.map(([r = 0, c = 0]) => ({ code: codeOf(r, c), borderKm: 7 })),
      })
      const box = boxes.get(block)
      boxes.set(
        block,
        box
          ? [Math.min(box[0], bbox[0]), Math.min(box[1], bbox[1]), Math.max(box[2], bbox[2]), Math.max(box[3], bbox[3])]
          : [...bbox],
      )
    }
  const collection: FeatureCollection = { type: 'FeatureCollection', features }
  const made = topology({ communes: collection }, 1e5)
  const shapes = made.objects.communes as unknown as {
    geometries: { id?: string; properties: { code: string; block: number } }[]
  }
  const byBlock = new Map<number, typeof shapes.geometries>()
  for (const shape of shapes.geometries) {
    const list = byBlock.get(shape.properties.block) ?? []
    byBlock.set(shape.properties.block, list)
    list.push(shape)
  }
  const merged = (of: typeof shapes.geometries) => mergeArcs(made, of as never) as unknown as MultiPolygon
  const objects = {
    communes: {
      type: 'GeometryCollection',
      geometries: shapes.geometries.map(({ properties, ...shape }) => ({ ...shape, id: properties.code })),
    },
    districts: {
      type: 'GeometryCollection',
      geometries: [...byBlock].map(([block, of]) => ({ ...merged(of), id: districtCode(block) })),
    },
    province: merged(shapes.geometries),
  }
  const districts = [...boxes].map(([block, bbox]) => ({
    code: districtCode(block),
    name: `Huyện Thử nghiệm ${districtCode(block)}`,
    type: 'Huyện',
    label: midOf(bbox),
    bbox,
  }))
  const attribution = 'Ranh giới bịa ra để đo, không có thật.'
  mkdirSync(folder, { recursive: true })
  const write = (name: string, value: unknown) => writeFileSync(join(folder, name), JSON.stringify(value))
  write('communes-detail.topojson', { ...made, objects })
  write('communes.json', communes)
  write('districts.json', districts)
  write('manifest.json', { attribution, vintage: '2000-01-01' })
  return { communes: communes.length }
}
