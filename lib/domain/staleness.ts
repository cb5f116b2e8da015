/** The server speaks at least this often. */
export const HEAD_EVERY_MS = 5_000
/** Silence longer than this is shown, with the time of the data. */
export const STALE_AFTER_MS = 10_000

/** Whether a screen that last heard from the server at `lastHeard` must say so. Both are times of one monotonic clock, ms. */
export const isStale = (lastHeard: number, now: number): boolean => now - lastHeard >= STALE_AFTER_MS
