/** Reading pace of a loudspeaker, in words a minute: slow enough to be understood in a yard. */
export const LOUDSPEAKER_WORDS_PER_MINUTE = 130

/** Words of a Vietnamese text, counted as syllables: what stands between white space. Lone dashes are no words. */
export const countWords = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** Seconds that a text takes at the loudspeaker's pace, rounded. */
export const readingSeconds = (text: string): number =>
  Math.round((countWords(text) * 60) / LOUDSPEAKER_WORDS_PER_MINUTE)

/** UCS-2 characters of one message, and of each part of a joined one (3GPP TS 23.040: six octets go to the header). */
const SMS_SINGLE = 70
const SMS_JOINED = 67

/** Segments that a text takes as SMS in UCS-2, as Vietnamese with diacritics needs. */
export const smsSegments = (text: string): number =>
  text.length <= SMS_SINGLE ? 1 : Math.ceil(text.length / SMS_JOINED)
