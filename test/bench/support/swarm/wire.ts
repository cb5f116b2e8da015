import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

/** One lean WebSocket client (RFC 6455) without extensions: what it gets goes to `onText`, whole messages only. */
export type Wire = { socket: Socket; say(frame: Buffer): void }
export type WireEnds = { host: string; port: number; path: string; from: string }
export type WireNews = { onOpen(): void; onText(payload: Buffer): void; onEnd(): void }

const END_OF_HEADERS = '\r\n\r\n'
/** Read into by all wires of this process: each chunk is used up before the next is read. */
const shared = Buffer.allocUnsafe(1024 * 1024)

/** A short message of a client. The mask may be any number; nought leaves the text as it is. */
export function clientFrame(text: string): Buffer {
  const body = Buffer.from(text)
  if (body.length > 125) throw new Error('A client of the swarm says only short things.')
  return Buffer.concat([Buffer.from([0x81, 0x80 | body.length, 0, 0, 0, 0]), body])
}

function frameAt(bytes: Buffer, at: number): { from: number; to: number; text: boolean } | null {
  const left = bytes.length - at
  if (left < 2) return null
  const short = (bytes[at + 1] ?? 0) & 0x7f
  const head = short < 126 ? 2 : short === 126 ? 4 : 10
  if (left < head) return null
  const length = short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : bytes.readUIntBE(at + 4, 6)
  if (left < head + length) return null
  return { from: at + head, to: at + head + length, text: ((bytes[at] ?? 0) & 0x0f) === 1 }
}

export function openWire({ host, port, path, from }: WireEnds, news: WireNews): Wire {
  let rest: Buffer[] = []
  let isOpen = false

  function take(chunk: Buffer): void {
    const bytes = rest.length > 0 ? Buffer.concat([...rest, chunk]) : chunk
    rest = []
    let at = 0
    if (!isOpen) {
      const end = bytes.indexOf(END_OF_HEADERS)
      if (end < 0) return void rest.push(Buffer.from(bytes))
      if (!bytes.subarray(0, 12).equals(Buffer.from('HTTP/1.1 101'))) return void socket.destroy()
      isOpen = true
      at = end + END_OF_HEADERS.length
      news.onOpen()
    }
    for (;;) {
      const frame = frameAt(bytes, at)
      if (!frame) break
      if (frame.text) news.onText(bytes.subarray(frame.from, frame.to))
      at = frame.to
    }
    if (at < bytes.length) rest.push(Buffer.from(bytes.subarray(at)))
  }

  const socket = connect({
    host,
    port,
    localAddress: from,
    noDelay: true,
    onread: {
      buffer: shared,
      callback(length, buffer) {
        take(Buffer.from(buffer.buffer, buffer.byteOffset, length))
        return true
      },
    },
  })
  socket.on('error', () => undefined)
  socket.on('close', news.onEnd)
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: ${host}:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
  )
  return { socket, say: (frame) => void socket.write(frame) }
}
