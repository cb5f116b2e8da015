/** Unused for this long, a session ends. */
export const IDLE_MS = 12 * 3_600_000
/** However much used, a session ends after this. */
export const ABSOLUTE_MS = 7 * 24 * 3_600_000
/** Use is written down at most this often. */
const WRITTEN_EVERY_MS = 3_600_000

/** When a session ends that is used now. */
export const endOf = (createdAt: Date, now: Date): Date =>
  new Date(Math.min(now.getTime() + IDLE_MS, createdAt.getTime() + ABSOLUTE_MS))

/** The new end to write for a session used now; null while the one that stands is good enough. */
export function renewal(session: { createdAt: Date; expiresAt: Date }, now: Date): Date | null {
  const end = endOf(session.createdAt, now)
  return end.getTime() - session.expiresAt.getTime() >= WRITTEN_EVERY_MS ? end : null
}
