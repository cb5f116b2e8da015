/**
 * More marks on one letter than any writing has: Unicode's stream-safe form
 * (UAX #15, 13) cuts at thirty. Composing sorts the marks of a letter in time
 * that grows with the square of their number: a line of nothing else took minutes.
 */
const TOO_MANY_MARKS = /(\p{M}{30})\p{M}+/gu

/** The text without the marks past the thirtieth on one letter, so that any normal form takes time that grows with its length only. */
export const withFewMarks = (text: string): string => text.replace(TOO_MANY_MARKS, '$1')

/** The text in NFC, marks past the thirtieth on one letter dropped. */
export const toNfc = (text: string): string => withFewMarks(text).normalize('NFC')
