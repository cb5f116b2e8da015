import { foldPhrase, type WordForms } from './fold'
import type { Script, Token } from './tokens'

/** Phrases looked up by their first word; the longest that fits wins. */
export type PhraseBook<T> = (tokens: readonly Token[], at: number, script: Script) => { value: T; end: number } | null

type Entry<T> = { words: WordForms[]; value: T }

/** Prepares phrases, written with their diacritics and spaces between words. */
export function phraseBook<T>(phrases: readonly (readonly [string, T])[]): PhraseBook<T> {
  const byFirst = new Map<string, Entry<T>[]>()
  for (const [phrase, value] of phrases) {
    const words = foldPhrase(phrase)
    const first = words[0]?.plain ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, value }])
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.words.length - a.words.length)
  return function lookUp(tokens, at, script) {
    for (const { words, value } of byFirst.get(tokens[at]?.plain ?? '') ?? []) {
      if (words.every((word, index) => sameWord(tokens[at + index], word, words.length, script)))
        return { value, end: at + words.length }
    }
    return null
  }
}

/**
 * A word without its diacritics counts where the whole text has none, or inside
 * a longer phrase; alone, "xa" or "la" in an accented text is another word.
 */
function sameWord(token: Token | undefined, word: WordForms, length: number, script: Script): boolean {
  if (token === undefined) return false
  if (token.canon === word.canon) return true
  return (script.plain || (length > 1 && token.canon === token.plain)) && token.plain === word.plain
}
