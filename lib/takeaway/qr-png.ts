import { deflateSync } from 'node:zlib'
import { fileOf } from '../preview/png-pixels'
import { qrModules } from './qr'

/** A QR code as a grey PNG, `scale` pixels a module. */
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
