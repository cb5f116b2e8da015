/** A text as the library shows it. */
export type Card = {
  id: string
  name: string
  /** With blanks in braces where nothing fills them. */
  shown: string
  /** What is copied, where nothing is missing. */
  copy: string
  missing: string[]
  source: string
  /** Key of the words in force now; null where they are gone. */
  editKey: string | null
  variants: { language: string; text: string; missing: string[] }[]
}
