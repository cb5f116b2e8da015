/** A length of time as people say it. */
export type TimeSpan =
  | { unit: 'now' }
  | { unit: 'minutes'; minutes: number }
  | { unit: 'hours'; hours: number; minutes: number }
  | { unit: 'days'; days: number; hours: number }

/** Splits milliseconds, rounded down to whole minutes; below one minute is `now`. A negative length counts as none. */
export function timeSpan(ms: number): TimeSpan {
  const all = Math.floor(Math.max(0, ms) / 60_000)
  const minutes = all % 60
  const hours = Math.floor(all / 60) % 24
  const days = Math.floor(all / 1_440)
  if (days > 0) return { unit: 'days', days, hours }
  if (hours > 0) return { unit: 'hours', hours, minutes }
  return minutes > 0 ? { unit: 'minutes', minutes } : { unit: 'now' }
}

/** "9:05": minutes and seconds left, rounded up so that it ends with the time itself. */
export function minuteClock(ms: number): string {
  const seconds = Math.ceil(Math.max(0, ms) / 1_000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
