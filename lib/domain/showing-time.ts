/** Syllables a second that a person standing before a screen reads without haste. */
const SYLLABLES_A_SECOND = 3.5
/** To turn the eyes to the screen and find where to begin, ms. */
const TO_LOOK_UP_MS = 2_500
export const LEAST_MS = 7_000
export const MOST_MS = 40_000

/** Words of a text as Vietnamese writes them: a syllable each. */
export const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length

/** How long a text stands on a screen so that it can be read, ms; grows with its words, within bounds. */
export const readableMs = (words: number): number =>
  Math.min(MOST_MS, Math.max(LEAST_MS, TO_LOOK_UP_MS + (words / SYLLABLES_A_SECOND) * 1000))
