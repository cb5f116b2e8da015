import type { Socket } from 'socket.io'

/** The part of Engine.IO's connection, and of `ws` under it, that frames made beforehand need. */
type Connection = {
  readyState: string
  writeBuffer: readonly unknown[]
  transport: { socket?: { readyState: number; _sender?: Sender } }
  write(text: string, options: { wsPreEncodedFrame: readonly Buffer[] }): void
}
type Sender = { sendFrame?(frame: readonly Buffer[]): void }

/** One client as a broadcast needs it: each step saved between it and its wire counts ten thousand times. */
export type Reader = { connection: Connection; wire: { readyState: number } | undefined; sender: Sender | undefined }
const WIRE_OPEN = 1

export function readerOf(socket: Socket): Reader {
  const connection = socket.conn as unknown as Connection
  const wire = connection.transport.socket
  return { connection, wire, sender: wire?._sender }
}

/** A whole text message of a server, unmasked (RFC 6455 §5.2), in one piece of memory: one write a client. */
export function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text)
  const from = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafeSlow(from + length)
  frame[0] = 0x81
  frame[1] = from === 2 ? length : from === 4 ? 126 : 127
  if (from === 4) frame.writeUInt16BE(length, 2)
  if (from === 10) frame.writeBigUInt64BE(BigInt(length), 2)
  frame.write(text, from)
  return frame
}

/**
 * Says one thing to many clients: encoded and framed once, then written straight
 * to each connection, without a way through the library's queues for each. A
 * client in whose queue something waits gets it behind that, so that the order is
 * the same by both ways.
 */
export function broadcast(readers: Iterable<Reader>, event: string, data: unknown): void {
  // Engine.IO's “message” (4) with Socket.IO's “event” (2) in it.
  const packet = `2${JSON.stringify([event, data])}`
  const frame = [textFrame(`4${packet}`)]
  for (const { connection, wire, sender } of readers) {
    if (connection.readyState !== 'open') continue
    if (connection.writeBuffer.length === 0 && wire?.readyState === WIRE_OPEN && sender?.sendFrame)
      sender.sendFrame(frame)
    else connection.write(packet, { wsPreEncodedFrame: frame })
  }
}
