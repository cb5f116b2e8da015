import { promisify } from 'node:util'
import { deflate, inflate } from 'node:zlib'
import { chunksOf, fileOf, unfilter } from './png-pixels'

const PALETTE_SIZE = 256
const compress = promisify(deflate)
const expand = promisify(inflate)

const distance = (a: number, b: number): number =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2

/**
 * The colours that must stay, then the commonest; for every other the nearest of
 * them. The card is flat: the rest are edges of letters.
 */
function reduce(pixels: Buffer, kept: readonly string[]): { palette: number[]; indexed: (at: number) => number } {
  const seen = new Map<number, number>()
  const colourAt = (at: number) => pixels.readUIntBE(at, 3)
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = colourAt(at)
    seen.set(colour, (seen.get(colour) ?? 0) + 1)
  }
  const commonest = [...seen].sort((a, b) => b[1] - a[1]).map(([colour]) => colour)
  const palette = [...new Set([...kept.map((hex) => Number.parseInt(hex.slice(1), 16)), ...commonest])].slice(
    0,
    PALETTE_SIZE,
  )
  const index = new Map(palette.map((colour, i) => [colour, i]))
  const nearest = (colour: number): number => {
    let best = 0
    for (let i = 1; i < palette.length; i += 1)
      if (distance(palette[i] as number, colour) < distance(palette[best] as number, colour)) best = i
    index.set(colour, best)
    return best
  }
  return {
    palette,
    indexed: (at) => {
      const colour = colourAt(at)
      return index.get(colour) ?? nearest(colour)
    },
  }
}

/**
 * An opaque 8-bit RGBA PNG as one of at most 256 colours: a quarter of the bytes,
 * and messengers that refuse large previews take it. `kept` ("#a3123a") are never
 * exchanged, however few pixels have them: a lone red commune stays red.
 */
export async function toPalette(png: Buffer, kept: readonly string[]): Promise<Buffer> {
  const chunks = chunksOf(png)
  const head = chunks.find(({ type }) => type === 'IHDR')?.data
  // Depth 8, colours with alpha, not interlaced: what the drawing library writes.
  if (head?.[8] !== 8 || head[9] !== 6 || head[12] !== 0) return png
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)]
  const packed = Buffer.concat(chunks.flatMap(({ type, data }) => (type === 'IDAT' ? [data] : [])))
  const { palette, indexed } = reduce(unfilter(await expand(packed), width, height), kept)
  const lines = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) lines[y * (width + 1) + 1 + x] = indexed((y * width + x) * 4)
  const plte = Buffer.alloc(palette.length * 3)
  palette.forEach((colour, i) => {
    plte.writeUIntBE(colour, i * 3, 3)
  })
  const newHead = Buffer.from(head)
  newHead[9] = 3
  return fileOf([
    { type: 'IHDR', data: newHead },
    { type: 'PLTE', data: plte },
    { type: 'IDAT', data: await compress(lines, { level: 9 }) },
    { type: 'IEND', data: Buffer.alloc(0) },
  ])
}
