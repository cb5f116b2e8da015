import { readFile } from 'node:fs/promises'
import type { MapCommune } from '@/lib/map/geo-files'
import type { DrawnProvince, ProvinceDrawing } from '@/lib/map/province-drawing'
import { setDrawnProvince } from '@/lib/map/province-slot'

const GEO_FOLDER = 'public/geo'

const read = async <T>(file: string): Promise<T> => JSON.parse(await readFile(`${GEO_FOLDER}/${file}`, 'utf8'))

async function load(): Promise<DrawnProvince> {
  const [drawing, communes] = await Promise.all([
    read<ProvinceDrawing>('overview-svg.json'),
    read<MapCommune[]>('communes.json'),
  ])
  return { drawing, communes }
}

let kept: Promise<DrawnProvince> | undefined

/** Reads the drawing once a process and lays it ready for the first paint. Answers its view box. */
export async function prepareDrawing(): Promise<string> {
  kept ??= load()
  const drawn = await kept
  setDrawnProvince(drawn)
  return drawn.drawing.viewBox.join(' ')
}
