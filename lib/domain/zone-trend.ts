import type { ZoneCounts } from './zone'

/** What one act (a decision put into force, a decision taken back) did to the counts. `seq` is its last change's. */
export type ActDelta = { seq: number; at: string; delta: ZoneCounts }

/** The counts right after one act. `at` is when the log took it up (ISO), which is when screens began to show it. */
export type TrendStep = { at: string; seq: number; counts: ZoneCounts }

const KEYS = ['green', 'yellow', 'orange', 'red', 'none'] as const

export const addCounts = (a: ZoneCounts, b: ZoneCounts, sign: 1 | -1 = 1): ZoneCounts => ({
  green: a.green + sign * b.green,
  yellow: a.yellow + sign * b.yellow,
  orange: a.orange + sign * b.orange,
  red: a.red + sign * b.red,
  none: a.none + sign * b.none,
})

/** All communes before the first decision: none is classified. */
export const unclassifiedCounts = (communes: number): ZoneCounts => ({
  green: 0,
  yellow: 0,
  orange: 0,
  red: 0,
  none: communes,
})

/** Adds acts, in their order, to the counts before them: one step an act. */
export function stepsAfter(before: ZoneCounts, acts: readonly ActDelta[]): TrendStep[] {
  let counts = before
  return acts.map(({ at, seq, delta }) => {
    counts = addCounts(counts, delta)
    return { at, seq, counts }
  })
}

const timeOf = (step: TrendStep): number => Date.parse(step.at)

/** First place in steps (which are in order) whose time is after an instant, ms. */
function firstAfter(steps: readonly TrendStep[], instant: number): number {
  let low = 0
  let high = steps.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (timeOf(steps[middle] as TrendStep) <= instant) low = middle + 1
    else high = middle
  }
  return low
}

/** Splits steps at an instant (ms): the one that stood then, and those after it. */
export function splitAt(
  steps: readonly TrendStep[],
  instant: number,
): { standing: TrendStep | null; after: readonly TrendStep[] } {
  const first = firstAfter(steps, instant)
  return { standing: steps[first - 1] ?? null, after: steps.slice(first) }
}

/** The last step of a stretch, and for every zone a lowest and a highest one. */
const KEPT_OF_A_STRETCH = 1 + 2 * KEYS.length

function keptOf(stretch: readonly TrendStep[]): Set<TrendStep> {
  const kept = new Set<TrendStep>()
  for (const key of KEYS) {
    let lowest = stretch[0] as TrendStep
    let highest = lowest
    for (const step of stretch) {
      if (step.counts[key] < lowest.counts[key]) lowest = step
      if (step.counts[key] > highest.counts[key]) highest = step
    }
    kept.add(lowest).add(highest)
  }
  return kept.add(stretch.at(-1) as TrendStep)
}

/**
 * At most `limit` (≥ 12) of many steps, none of them altered or averaged: the time is cut
 * into equal stretches, and of each the last step stays together with the lowest
 * and highest of every zone, so that no peak is lost and every stretch ends true.
 */
export function thinSteps(steps: readonly TrendStep[], limit: number): readonly TrendStep[] {
  const [first] = steps
  const last = steps.at(-1)
  if (!first || !last || steps.length <= limit) return steps
  const stretches = Math.max(1, Math.floor(limit / KEPT_OF_A_STRETCH))
  const begin = timeOf(first)
  const length = (timeOf(last) - begin + 1) / stretches
  const grouped = new Map<number, TrendStep[]>()
  for (const step of steps) {
    const index = Math.floor((timeOf(step) - begin) / length)
    const stretch = grouped.get(index)
    if (stretch) stretch.push(step)
    else grouped.set(index, [step])
  }
  return [...grouped.values()].flatMap((stretch) => {
    const kept = keptOf(stretch)
    return stretch.filter((step) => kept.has(step))
  })
}
