import type { Socket } from 'socket.io'

/** The part of Engine.IO's connection, and of `ws` under it, that frames made beforehand need. */
type Connection = {
  readyState: string
  writeBuffer: readonly unknown[]
  transport: { socket?: { readyState: number; _sender?: { sendFrame?(frame: readonly Buffer[]): void } } }
  write(text: string, options: { wsPreEncodedFrame: readonly Buffer[] }): void
}
const WS_OPEN = 1

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
 * to each connection. Socket.IO's own broadcast leads every client's packet
 * through its queues, which costs about as much again as the writing itself. A
 * client whose queue is not empty gets it behind what waits there, so that the
 * order is the same by both ways.
 */
export function broadcast(sockets: Iterable<Socket>, event: string, data: unknown): void {
  // Engine.IO's “message” (4) with Socket.IO's “event” (2) in it.
  const packet = `2${JSON.stringify([event, data])}`
  const frame = [textFrame(`4${packet}`)]
  for (const socket of sockets) {
    const connection = socket.conn as unknown as Connection
    if (connection.readyState !== 'open') continue
    const ws = connection.transport.socket
    if (connection.writeBuffer.length === 0 && ws?.readyState === WS_OPEN && ws._sender?.sendFrame)
      ws._sender.sendFrame(frame)
    else connection.write(packet, { wsPreEncodedFrame: frame })
  }
}
