/** Words as people type them in a hurry: no diacritics, no capitals. */
export const plainFold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase()

/** Whether every word of the query is somewhere in the text. */
export const matches = (text: string, query: string): boolean => {
  const folded = plainFold(text)
  return plainFold(query)
    .split(/\s+/)
    .every((word) => folded.includes(word))
}
