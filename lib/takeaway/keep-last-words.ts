const SHORT = 12

/** Ties the last word to the one before it, so that no line ends a text with one short word. */
export function keepLastWords(text: string): string {
  const at = text.lastIndexOf(' ')
  // Two words are left as they are: tied, a long pair could not be broken at all.
  if (at < 0 || text.indexOf(' ') === at || text.length - at - 1 > SHORT) return text
  return `${text.slice(0, at)}\u00A0${text.slice(at + 1)}`
}
