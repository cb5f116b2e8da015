/** A length of time as people say it: its largest part, with the next smaller one where there is one. */
export type TimeSpan = { unit: 'now' | 'minutes' | 'hours' | 'days'; days: number; hours: number; minutes: number }

/** Splits milliseconds, rounded down to whole minutes; below one minute is `now`. A negative length counts as none. */
export function timeSpan(ms: number): TimeSpan {
  const all = Math.floor(Math.max(0, ms) / 60_000)
  const parts = { days: Math.floor(all / 1_440), hours: Math.floor(all / 60) % 24, minutes: all % 60 }
  const unit = parts.days > 0 ? 'days' : parts.hours > 0 ? 'hours' : parts.minutes > 0 ? 'minutes' : 'now'
  return { unit, ...parts }
}

/** "9:05": minutes and seconds left, rounded up so that it ends with the time itself. */
export function minuteClock(ms: number): string {
  const seconds = Math.ceil(Math.max(0, ms) / 1_000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
