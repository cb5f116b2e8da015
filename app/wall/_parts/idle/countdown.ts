export type Countdown = { days: number; clock: string }

const two = (value: number) => String(value).padStart(2, '0')

/** The time left, ms, as whole days and "03:04:05"; null when none is left. */
export function countdownOf(ms: number): Countdown | null {
  const seconds = Math.ceil(ms / 1000)
  if (seconds <= 0) return null
  const days = Math.floor(seconds / 86_400)
  const rest = seconds % 86_400
  return { days, clock: `${two(Math.floor(rest / 3600))}:${two(Math.floor((rest % 3600) / 60))}:${two(rest % 60)}` }
}
