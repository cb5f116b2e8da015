import type { TrendStep } from '@/lib/domain/zone-trend'

export const RANGES = ['7', '30', 'all'] as const
export type Range = (typeof RANGES)[number]

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** The range that an address asks for; the last 30 days where it asks for none. */
export const rangeOf = (asked: unknown): Range => RANGES.find((range) => range === asked) ?? '30'

export const rangeAddress = (range: Range): string => (range === '30' ? '/trends' : `/trends?range=${range}`)

/** Where a range of days begins, ms; null where it is the log's own beginning. */
export const rangeStart = (range: Range, now: number): number | null =>
  range === 'all' ? null : now - Number(range) * DAY_MS

/**
 * Where the chart begins, ms: with the range, or, where that is later, a little
 * before the log itself. Before the first act there is nothing to see.
 */
export function chartStart(range: Range, end: number, steps: readonly TrendStep[]): number {
  const first = steps[0] ? Date.parse(steps[0].at) : end
  const beginning = first - Math.max(MINUTE_MS, (end - first) * 0.04)
  return Math.max(rangeStart(range, end) ?? beginning, beginning)
}
