const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Asia/Ho_Chi_Minh, no daylight saving: days begin at round multiples of a day from here. */
const OFFSET = 7 * HOUR

const STRIDES = [
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  5 * DAY,
  10 * DAY,
  30 * DAY,
  90 * DAY,
  365 * DAY,
]

/** Round times of the province between two instants (ms), at most `most` of them. */
export function timeTicks(start: number, end: number, most: number): number[] {
  const stride = STRIDES.find((one) => (end - start) / one <= most) ?? 3650 * DAY
  const ticks: number[] = []
  for (let tick = Math.ceil((start + OFFSET) / stride) * stride - OFFSET; tick <= end; tick += stride) ticks.push(tick)
  return ticks
}

const two = (value: number) => String(value).padStart(2, '0')

/** "15/8" at the beginning of a day, "07:00" within one, "15/8/21" where the chart spans years. */
export function tickWords(tick: number, span: number): string {
  const local = new Date(tick + OFFSET)
  const day = `${local.getUTCDate()}/${local.getUTCMonth() + 1}`
  if (span > 300 * DAY) return `${day}/${two(local.getUTCFullYear() % 100)}`
  const isDayBreak = local.getUTCHours() === 0 && local.getUTCMinutes() === 0
  return isDayBreak ? day : `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`
}
