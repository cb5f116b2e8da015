/**
 * Moves labels apart so that none lies on another, as little as possible, within
 * a height. Positions and gap in px, in rising order; answers the new positions.
 */
export function spreadLabels(wanted: readonly number[], gap: number, height: number): number[] {
  const placed = [...wanted]
  for (let i = 1; i < placed.length; i += 1) placed[i] = Math.max(placed[i] as number, (placed[i - 1] as number) + gap)
  let ceiling = height
  for (let i = placed.length - 1; i >= 0; i -= 1) {
    placed[i] = Math.min(placed[i] as number, ceiling)
    ceiling = (placed[i] as number) - gap
  }
  return placed
}
