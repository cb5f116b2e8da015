import type { ZoneCounts } from '@/lib/domain/zone'
import { splitAt, type TrendStep, unclassifiedCounts } from '@/lib/domain/zone-trend'

/** What the chart and its table show: the counts when it begins, and the acts since. Times in ms. */
export type TrendWindow = { start: number; end: number; first: ZoneCounts; steps: readonly TrendStep[] }

export function windowOf(steps: readonly TrendStep[], start: number, end: number, communes: number): TrendWindow {
  const { standing, after } = splitAt(steps, start)
  const newest = after.at(-1)
  return {
    start,
    // An act of this very minute is newer than the screen's clock of whole minutes.
    end: Math.max(end, newest ? Date.parse(newest.at) : end),
    first: standing?.counts ?? unclassifiedCounts(communes),
    steps: after,
  }
}

export type ChartPoint = ZoneCounts & { t: number }

/** The corners of the steps, from edge to edge of the chart. */
export function pointsOf({ start, end, first, steps }: TrendWindow): ChartPoint[] {
  const last = steps.at(-1)?.counts ?? first
  return [
    { t: start, ...first },
    ...steps.map(({ at, counts }) => ({ t: Date.parse(at), ...counts })),
    { t: end, ...last },
  ]
}
