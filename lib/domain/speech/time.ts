import { numberInSpeech } from './numbers'

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  calendar: 'gregory',
  numberingSystem: 'latn',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
})

/** Days one to ten are said with "mùng", April is "tháng tư". */
const dayInSpeech = (day: number): string => `${day <= 10 ? 'mùng ' : ''}${numberInSpeech(day)}`
const monthInSpeech = (month: number): string => (month === 4 ? 'tư' : numberInSpeech(month))

/** An instant as it is said in the province: "không giờ ngày mười lăm tháng tám năm hai ngàn không trăm hai mươi mốt". */
export function timeInSpeech(instant: Date): string {
  const parts = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0
  const past = part('minute') > 0 ? ` ${numberInSpeech(part('minute'))} phút` : ''
  const date = `ngày ${dayInSpeech(part('day'))} tháng ${monthInSpeech(part('month'))}`
  return `${numberInSpeech(part('hour'))} giờ${past} ${date} năm ${numberInSpeech(part('year'))}`
}
