import { crc32 } from 'node:zlib'

/** The parts of a PNG file by type, in order (PNG third edition, §5.3). */
export function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = []
  for (let at = 8; at + 8 <= png.length; ) {
    const length = png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  return chunks
}

/** A PNG file of chunks. */
export function fileOf(chunks: readonly { type: string; data: Buffer }[]): Buffer {
  const parts = chunks.map(({ type, data }) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const frame = Buffer.alloc(body.length + 8)
    frame.writeUInt32BE(data.length, 0)
    body.copy(frame, 4)
    frame.writeUInt32BE(crc32(body), body.length + 4)
    return frame
  })
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts])
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

/** Takes the filters off scanlines of 8-bit RGBA (PNG §9): four bytes a pixel, row after row. */
export function unfilter(lines: Buffer, width: number, height: number): Buffer {
  const row = width * 4
  const pixels = Buffer.alloc(row * height)
  for (let y = 0; y < height; y += 1) {
    const from = y * (row + 1)
    const to = y * row
    const filter = lines[from] ?? 0
    for (let x = 0; x < row; x += 1) {
      const left = x >= 4 ? (pixels[to + x - 4] as number) : 0
      const up = y > 0 ? (pixels[to + x - row] as number) : 0
      const corner = x >= 4 && y > 0 ? (pixels[to + x - row - 4] as number) : 0
      const guess =
        filter === 1
          ? left
          : filter === 2
            ? up
            : filter === 3
              ? (left + up) >> 1
              : filter === 4
                ? paeth(left, up, corner)
                : 0
      pixels[to + x] = ((lines[from + 1 + x] as number) + guess) & 255
    }
  }
  return pixels
}
