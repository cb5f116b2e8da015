import type { Random } from './random'

/** Bytes of a corpus after some changes: bits turned, bytes set, stretches dropped, doubled, moved, cut off, joined. */
export function fuzzedBytes(random: Random, corpus: readonly Uint8Array[], longest = 100_000): Uint8Array {
  let bytes: Buffer = Buffer.from(random.pick(corpus))
  for (let changes = 1 + random.below(6); changes > 0 && bytes.length > 0; changes -= 1)
    bytes = mutate(bytes, random, corpus)
  return new Uint8Array(bytes.subarray(0, longest))
}

const SETS = [0, 1, 0x7f, 0x80, 0xff, 0x3c, 0x3e, 0x22, 0x50, 0x4b, 0x2c, 0x0a]

function mutate(bytes: Buffer, random: Random, corpus: readonly Uint8Array[]): Buffer {
  const at = random.below(bytes.length)
  const length = 1 + random.below(Math.min(64, bytes.length))
  switch (random.below(8)) {
    case 0:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
      return bytes
    case 1:
      bytes[at] = random.pick(SETS)
      return bytes
    case 2:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)])
    case 3:
      return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)])
    case 4:
      return random.percent(80) ? bytes : bytes.subarray(0, at)
    case 5: {
      const other = random.pick(corpus)
      return Buffer.concat([bytes.subarray(0, at), other.subarray(random.below(other.length))])
    }
    case 6:
      if (at + 4 <= bytes.length)
        bytes.writeUInt32LE(random.pick([0, 1, 0xffff, 0x7fffffff, 0xffffffff, random.below(2 ** 32)]), at)
      return bytes
    default:
      bytes.fill(random.pick(SETS), at, Math.min(bytes.length, at + length))
      return bytes
  }
}

/** Shorter bytes that may show the same. */
export function* shorterBytes(bytes: Uint8Array): Generator<Uint8Array> {
  for (let size = Math.ceil(bytes.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let from = 0; from < bytes.length; from += size)
      yield new Uint8Array(Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + size)]))
}
