/** Numbers that look random and follow from a seed alone, so that whatever they found can be found again. */
export type Random = {
  /** 0 ≤ value < 1. */
  next(): number
  /** An integer, 0 ≤ value < below. */
  below(below: number): number
  /** An integer, both ends included. */
  between(least: number, most: number): number
  /** True so many times in a hundred. */
  percent(percent: number): boolean
  /** True with this probability, 0 to 1. */
  chance(probability: number): boolean
  pick<T>(from: readonly T[]): T
}

/** By mulberry32 over a mix of seed and the number of the input: each input can be made by itself. */
export function randomOf(seed: number, nth: number): Random {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(nth + 1, 0xc2b2ae35) ^ Math.floor(nth / 2 ** 32)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    between: (least, most) => least + below(most - least + 1),
    percent: (percent) => next() * 100 < percent,
    chance: (probability) => next() < probability,
    pick: <T>(from: readonly T[]): T => from[below(from.length)] as T,
  }
}

/** The first of a seed's. */
export const createRandom = (seed: number): Random => randomOf(seed, 0)
