/** The value below which a share of the values lies, by nearest rank; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** "held" or "MISSED", with what was asked. */
export const verdict = (goal: string, isHeld: boolean): string => `${isHeld ? 'held  ' : 'MISSED'}  ${goal}`
