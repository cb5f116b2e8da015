/** The value below which a share of the values lies (nearest rank). NaN of nothing. */
export function quantile(values: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN
}
export const median = (values: ArrayLike<number>): number => quantile(values, 0.5)
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** A goal in words, with what was measured: `held` or `MISSED`. */
export function goal(what: string, measured: number, most: number, unit = ''): void {
  const verdict = measured <= most ? 'held' : 'MISSED'
  console.log(`${verdict.padEnd(7)} ${what}: ${show(measured)}${unit} (goal: at most ${show(most)}${unit})`)
}
export const show = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 10 ? 3 : 1)
