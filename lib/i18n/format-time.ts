import { LOCALE, TIME_ZONE } from './locale'

const dateTime = new Intl.DateTimeFormat(LOCALE, {
  timeZone: TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hourCycle: 'h23',
})
const day = new Intl.DateTimeFormat(LOCALE, { timeZone: TIME_ZONE, day: '2-digit', month: '2-digit', year: 'numeric' })
const clock = new Intl.DateTimeFormat(LOCALE, {
  timeZone: TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

const parts = (format: Intl.DateTimeFormat, iso: string) =>
  Object.fromEntries(format.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]))

/** The last answer: places of one decision come one after another, thousands of them for a country. */
let last = { iso: '', text: '' }

/** "00:00 15/08/2021", in the province's time. */
export function formatDateTime(iso: string): string {
  if (last.iso === iso) return last.text
  const p = parts(dateTime, iso)
  const text = `${p.hour}:${p.minute} ${p.day}/${p.month}/${p.year}`
  last = { iso, text }
  return text
}
/** "15/08/2021", in the province's time; also for a bare day (YYYY-MM-DD). */
export function formatDay(iso: string): string {
  const p = parts(day, iso.length === 10 ? `${iso}T00:00:00+07:00` : iso)
  return `${p.day}/${p.month}/${p.year}`
}
/** "21:05:09", in the province's time. */
export function formatClock(iso: string): string {
  const p = parts(clock, iso)
  return `${p.hour}:${p.minute}:${p.second}`
}
