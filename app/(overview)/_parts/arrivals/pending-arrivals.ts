import type { FeedItem } from '@/lib/realtime/board-state'

export type Attention = {
  /** Up to this seq all was dismissed. */
  dismissed: number
  /** Up to which seq each commune was looked at. */
  looked: Readonly<Record<string, number>>
}

export const NO_ATTENTION: Attention = { dismissed: 0, looked: {} }

/** Changes that came while this screen was open and that nobody has looked at yet: the newest of each commune, newest first. */
export function pendingArrivals(arrivals: readonly FeedItem[], { dismissed, looked }: Attention): FeedItem[] {
  const seen = new Set<string>()
  return arrivals.filter(({ seq, commune }) => {
    if (seen.has(commune)) return false
    seen.add(commune)
    return seq > dismissed && seq > (looked[commune] ?? 0)
  })
}
