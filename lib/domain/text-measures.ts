import { measureSms } from './sms'

/** Reading pace of a loudspeaker, in words a minute: slow enough to be understood in a yard. */
export const LOUDSPEAKER_WORDS_PER_MINUTE = 130

/** Words of a Vietnamese text, counted as syllables: what stands between white space. Lone dashes are no words. */
export const countWords = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** Seconds that a text takes at a pace in words a minute, rounded. */
export const readingSeconds = (text: string, wordsPerMinute = LOUDSPEAKER_WORDS_PER_MINUTE): number =>
  Math.round((countWords(text) * 60) / wordsPerMinute)

/** Segments that a text takes as SMS, in the encoding that it needs. */
export const smsSegments = (text: string): number => measureSms(text).segments
