export type Seeded = {
  /** From 0 up to, not with, 1. */
  next(): number
  /** A whole number from 0 up to, not with, `below`. */
  int(below: number): number
  pick<T>(values: readonly [T, ...T[]]): T
  chance(probability: number): boolean
}

/** Chances that a seed repeats (mulberry32). */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (below: number) => Math.floor(next() * below)
  return { next, int, pick: (values) => values[int(values.length)] ?? values[0], chance: (p) => next() < p }
}
