import { deflateSync } from 'node:zlib'
import { encode } from 'uqr'
import { fileOf } from '../preview/png-pixels'

/** Four modules of quiet around the code (ISO/IEC 18004 §6.3.8). */
const QUIET = 4

/** The modules of a QR code, quiet zone included; `true` is dark. Level M: survives a fold and some rain. */
export const qrModules = (text: string): boolean[][] => encode(text, { ecc: 'M', border: QUIET }).data

/** One path in a unit a module, runs of a row joined. */
export function qrPath(modules: readonly (readonly boolean[])[]): string {
  return modules
    .flatMap((row, y) =>
      row.flatMap((dark, x) => {
        if (!dark || row[x - 1]) return []
        const next = row.indexOf(false, x)
        const run = (next === -1 ? row.length : next) - x
        return [`M${x} ${y}h${run}v1h-${run}z`]
      }),
    )
    .join('')
}

export function qrSvg(text: string): string {
  const modules = qrModules(text)
  const n = modules.length
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n} ${n}" width="${n}" height="${n}"><path fill="#ffffff" d="M0 0h${n}v${n}h-${n}z"/><path fill="#000000" d="${qrPath(modules)}"/></svg>`
}

/** The same as a grey PNG, `scale` pixels a module. */
export function qrPng(text: string, scale = 8): { png: Buffer; size: number } {
  const modules = qrModules(text)
  const size = modules.length * scale
  const lines = Buffer.alloc((size + 1) * size, 255)
  for (let y = 0; y < size; y += 1) {
    lines[y * (size + 1)] = 0
    for (let x = 0; x < size; x += 1)
      if (modules[Math.floor(y / scale)]?.[Math.floor(x / scale)]) lines[y * (size + 1) + 1 + x] = 0
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size, 0)
  head.writeUInt32BE(size, 4)
  head[8] = 8
  const png = fileOf([
    { type: 'IHDR', data: head },
    { type: 'IDAT', data: deflateSync(lines, { level: 9 }) },
    { type: 'IEND', data: Buffer.alloc(0) },
  ])
  return { png, size }
}
