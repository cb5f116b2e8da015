/** Asia/Ho_Chi_Minh is UTC+7 all year, without summer time. */
const OFFSET_S = 7 * 3600
export const DAY_S = 24 * 3600

/** Second of the province's day, 0 to 86,399, at an instant (ms since 1970). */
export const secondOfDay = (now: number): number => (((Math.floor(now / 1000) + OFFSET_S) % DAY_S) + DAY_S) % DAY_S

/** Hour of the province's day, 0 to 23. */
export const hourOfDay = (now: number): number => Math.floor(secondOfDay(now) / 3600)

/** Whether an hour lies between two hours of the day, also over midnight (22 to 6). The end is outside. */
export const isWithinHours = (hour: number, { from, until }: { from: number; until: number }): boolean =>
  from < until ? hour >= from && hour < until : hour >= from || hour < until

/** The last instant (ms) at or before `now` at which the province's day had come to this second. */
export const lastTimeOf = (second: number, now: number): number =>
  Math.floor(now / 1000) * 1000 - ((secondOfDay(now) - second + DAY_S) % DAY_S) * 1000
