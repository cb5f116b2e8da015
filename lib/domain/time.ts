/** Minutes east of UTC in Asia/Ho_Chi_Minh: no daylight saving since 1975. */
const OFFSET_MINUTES = 7 * 60

/** The newest instants written: an act writes the same few of them some thousand times. */
const written = new Map<number, string>()
const MOST_WRITTEN = 64

/** Writes an instant with the province's own offset: "2021-08-15T00:00:00+07:00". Milliseconds only where there are any. */
export function toIso(instant: Date): string {
  const ms = instant.getTime()
  const known = written.get(ms)
  if (known) return known
  const local = new Date(ms + OFFSET_MINUTES * 60_000).toISOString()
  const text = `${local.slice(0, local.endsWith('.000Z') ? -5 : -1)}+07:00`
  if (written.size >= MOST_WRITTEN) written.clear()
  written.set(ms, text)
  return text
}

/** Parses an ISO instant that a schema has accepted. */
export const fromIso = (iso: string): Date => new Date(iso)
