import type { WordForms } from './fold'
import { type Gazetteer, numberOf, type WordedName } from './gazetteer'

type Word = WordForms & { kind: string }

/** Length in words of the longest commune name that starts at a place in running text; 0 when none of two words or more does. */
export function exactNameAt({ namesByFirst }: Gazetteer, words: readonly Word[], at: number): number {
  for (const name of namesByFirst.get(words[at]?.plain ?? '') ?? []) {
    const length = lengthAt(name, words, at)
    if (length >= 2) return length
  }
  return 0
}

function lengthAt(name: WordedName, words: readonly Word[], at: number): number {
  const lettered = name.words.length
  for (let index = 0; index < lettered; index += 1) {
    if (words[at + index]?.canon !== name.words[index]) return 0
  }
  if (name.number === '') return lettered
  const last = words[at + lettered]
  return last && numberOf(last, lettered + 1) === name.number ? lettered + 1 : 0
}
