export type Spot = { code: string; x: number; y: number }
export const ARROWS = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
} as const
export type Arrow = keyof typeof ARROWS
export const isArrow = (key: string): key is Arrow => Object.hasOwn(ARROWS, key)

/** How much a step aside costs beside a step ahead. */
const ASIDE = 2
/** How far aside still counts as that way, in parts of the way ahead. */
const WIDEST = 2

/**
 * The spot that an arrow key leads to: the nearest ahead, straight
 * ones first. Units of the caller, y downwards.
 * Undefined where nothing lies that way.
 */
export function nearestInDirection(spots: readonly Spot[], from: string, arrow: Arrow): string | undefined {
  const start = spots.find(({ code }) => code === from)
  if (!start) return undefined
  const [dx, dy] = ARROWS[arrow]
  let best: { code: string; cost: number } | undefined
  for (const { code, x, y } of spots) {
    const ahead = (x - start.x) * dx + (y - start.y) * dy
    const aside = Math.abs((x - start.x) * dy) + Math.abs((y - start.y) * dx)
    const cost = ahead + ASIDE * aside
    if (code === from || ahead <= 0 || aside > WIDEST * ahead || (best && best.cost <= cost)) continue
    best = { code, cost }
  }
  return best?.code
}
