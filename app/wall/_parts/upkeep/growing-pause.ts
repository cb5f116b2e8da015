type Shelf = Pick<Storage, 'getItem' | 'setItem'>

const KEY = 'zone-map.wall.recoveries'
const PAUSES_MS = [5_000, 15_000, 45_000, 120_000, 300_000]
/** A screen that lived so long since its last recovery has recovered. */
const FORGIVEN_AFTER_MS = 15 * 60_000

type Recoveries = { count: number; at: number }

function read(shelf: Shelf, now: number): Recoveries {
  try {
    const { count, at } = JSON.parse(shelf.getItem(KEY) ?? '{}') as Partial<Recoveries>
    if (typeof count !== 'number' || typeof at !== 'number') return { count: 0, at: 0 }
    return Math.abs(now - at) > FORGIVEN_AFTER_MS ? { count: 0, at } : { count, at }
  } catch {
    return { count: 0, at: 0 }
  }
}

/** How long to wait before the page loads itself anew after a failure, ms: longer each time, so that it never spins. */
export function pauseBeforeRecovery(shelf: Shelf, now: number): number {
  const { count } = read(shelf, now)
  return PAUSES_MS[Math.min(count, PAUSES_MS.length - 1)] ?? 0
}

/** Counts a recovery; to be called right before loading anew. */
export function noteRecovery(shelf: Shelf, now: number): void {
  try {
    shelf.setItem(KEY, JSON.stringify({ count: read(shelf, now).count + 1, at: now }))
  } catch {
    // Without storage the shortest pause is kept: still no loop without a pause.
  }
}
