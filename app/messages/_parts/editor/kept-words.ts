/** Words that were typed and not saved, as this device keeps them. */
export type KeptWords = { title: string | null; text: string }

const keyOf = (key: string, language: string) => `text-words:${language}:${key}`

export function takeKept(key: string, language: string): KeptWords | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(key, language)) ?? 'null')
    if (typeof kept !== 'object' || kept === null || !('text' in kept) || typeof kept.text !== 'string') return null
    return { text: kept.text, title: 'title' in kept && typeof kept.title === 'string' ? kept.title : null }
  } catch {
    return null
  }
}

/** Keeps the words, or forgets them. A device that refuses storage keeps nothing; leaving is asked about all the same. */
export function keepWords(key: string, language: string, words: KeptWords | null): void {
  try {
    if (words) localStorage.setItem(keyOf(key, language), JSON.stringify(words))
    else localStorage.removeItem(keyOf(key, language))
  } catch {
    // Nothing to be done about it here.
  }
}
