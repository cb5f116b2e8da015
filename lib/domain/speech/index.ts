/** Vietnamese as it is read out in the South: numbers, times, names and numbers of decisions in words. */
export { digitsInSpeech, numberInSpeech } from './numbers'
export { decisionInSpeech, placeInSpeech, textInSpeech } from './text'
export { timeInSpeech } from './time'
