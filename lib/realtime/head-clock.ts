/** A head that was so much longer on its way than another of its connection says nothing of now, ms. */
export const LATE_MS = 3_000
/** The clock of a door's answer is given in whole seconds (RFC 9110 §6.6.1). */
const DOOR_CLOCK_STEP_MS = 1_000

/**
 * Tells how late the heads of a connection come. A wire that only delays (a full
 * buffer on its way, a link that wakes up) looks alive: heads keep coming, but
 * each tells of a time long gone. Clocks of server and device are never compared
 * with each other: the fastest head of a connection is the measure of the others.
 * `mono` is a monotonic clock's time, ms.
 */
export function createHeadClock() {
  /** The server's clock minus ours, by the fastest head. */
  let best: number | null = null
  return {
    /** A new connection, perhaps to another server with another clock. */
    begin(): void {
      best = null
    },
    /** By how much a head came later than the fastest one, ms. */
    lateness(serverMs: number, mono: number): number {
      const offset = serverMs - mono
      if (best === null || offset > best) best = offset
      return best - offset
    },
    /** What a door answered to a question asked at `mono`: where even that is behind, the server's clock was set back. */
    correct(serverMs: number, mono: number): void {
      if (best !== null && serverMs + DOOR_CLOCK_STEP_MS - mono < best - LATE_MS) best = null
    },
  }
}
