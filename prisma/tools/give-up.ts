/** Ends a tool that could not do its work, with words for a person. */
export function giveUp(words: string): never {
  console.error(words)
  process.exit(2)
}
