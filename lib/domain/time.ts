/** Minutes east of UTC in Asia/Ho_Chi_Minh: no daylight saving since 1975. */
const OFFSET_MINUTES = 7 * 60

/** Writes an instant with the province's own offset: "2021-08-15T00:00:00+07:00". Milliseconds only where there are any. */
export function toIso(instant: Date): string {
  const local = new Date(instant.getTime() + OFFSET_MINUTES * 60_000).toISOString()
  return `${local.slice(0, local.endsWith('.000Z') ? -5 : -1)}+07:00`
}

/** Parses an ISO instant that a schema has accepted. */
export const fromIso = (iso: string): Date => new Date(iso)
