import type { Socket } from 'node:net'

/** What one direction of a wire does to the bytes that pass. All at once, where several are given. */
export type WireFault = {
  /** Nothing passes; what came is kept, as a network keeps sending again, and passes when the silence ends. */
  silent?: boolean
  delayMs?: number
  bytesPerSecond?: number
  /** Cuts what passes into pieces of this many bytes, each a packet of its own. */
  pieces?: number
}

type Waiting = { bytes: Buffer; due: number }

/** Held back no further than this: a real sender stops where the other side does not take. */
const MOST_HELD_BYTES = 4 * 1024 * 1024
const TICK_MS = 5

/** Carries bytes from one socket to another in their order, with the fault that holds at the time. */
export function carry(from: Socket, to: Socket, faultNow: () => WireFault): { stop(): void } {
  const waiting: Waiting[] = []
  let held = 0
  let ended = false
  let allowance = 0
  let last = performance.now()
  let timer: NodeJS.Timeout | undefined

  function write(bytes: Buffer, pieces: number | undefined): void {
    if (!pieces) return void to.write(bytes)
    // At most so many pieces, so that a large body does not become a hundred thousand packets.
    const size = Math.max(pieces, Math.ceil(bytes.length / 400))
    for (let at = 0; at < bytes.length; at += size) to.write(bytes.subarray(at, at + size))
  }
  function take(head: Waiting, rate: number | undefined): Buffer {
    const room = rate ? Math.floor(allowance) : head.bytes.length
    const piece = head.bytes.subarray(0, room)
    allowance -= piece.length
    head.bytes = head.bytes.subarray(piece.length)
    return piece
  }
  function pass(): void {
    timer = undefined
    const now = performance.now()
    const { silent, bytesPerSecond, pieces } = faultNow()
    allowance = Math.min((bytesPerSecond ?? 0) / 10 + 1, allowance + ((now - last) * (bytesPerSecond ?? 0)) / 1000)
    last = now
    while (!silent && waiting[0] && waiting[0].due <= now) {
      const piece = take(waiting[0], bytesPerSecond)
      if (piece.length === 0) break
      held -= piece.length
      write(piece, pieces)
      if (waiting[0].bytes.length === 0) waiting.shift()
    }
    if (held < MOST_HELD_BYTES) from.resume()
    if (waiting.length > 0) timer = setTimeout(pass, TICK_MS)
    else if (ended) to.end()
  }
  from.on('data', (bytes: Buffer) => {
    waiting.push({ bytes, due: performance.now() + (faultNow().delayMs ?? 0) })
    held += bytes.length
    if (held >= MOST_HELD_BYTES) from.pause()
    if (!timer) pass()
  })
  from.on('end', () => {
    ended = true
    if (!timer) pass()
  })
  return { stop: () => clearTimeout(timer) }
}
