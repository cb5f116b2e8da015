/** Offset of Asia/Ho_Chi_Minh: no daylight saving since 1975. */
const OFFSET = '+07:00'
const OFFSET_MS = 7 * 3600_000

/** An instant as the province's calendar day (YYYY-MM-DD) and clock (HH:MM). */
export function provinceClock(iso: string): { day: string; time: string } {
  const local = new Date(new Date(iso).getTime() + OFFSET_MS).toISOString()
  return { day: local.slice(0, 10), time: local.slice(11, 16) }
}

/** The instant of a day and clock of the province, ISO 8601; null while either is missing or is no date. */
export function provinceInstant(day: string, time: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time)) return null
  const iso = `${day}T${time}:00${OFFSET}`
  const instant = new Date(iso)
  return Number.isNaN(instant.getTime()) || provinceClock(iso).day !== day ? null : iso
}
