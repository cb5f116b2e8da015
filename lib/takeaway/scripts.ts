export type Run = { text: string; khmer: boolean }

/** Khmer letters and symbols, with the spaces and joiners between them. */
const KHMER =
  /[\u1780-\u17FF\u19E0-\u19FF](?:[\u1780-\u17FF\u19E0-\u19FF\u200B-\u200D \t]*[\u1780-\u17FF\u19E0-\u19FF])?/gu

/** Splits a text where its script changes: the Vietnamese font has no Khmer letters, and the other way round. */
export function scriptRuns(text: string): Run[] {
  const runs: Run[] = []
  let at = 0
  for (const match of text.matchAll(KHMER)) {
    if (match.index > at) runs.push({ text: text.slice(at, match.index), khmer: false })
    runs.push({ text: match[0], khmer: true })
    at = match.index + match[0].length
  }
  if (at < text.length || runs.length === 0) runs.push({ text: text.slice(at), khmer: false })
  return runs
}
