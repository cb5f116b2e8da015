/** What a district adds to the packages of its communes; null where it has entered nothing. */
export type LocalAddition = {
  /** A number to call, as people are to read it. */
  hotline: string | null
  /** One or two sentences that name places: where help is given, where to ask. */
  localNote: string | null
}
