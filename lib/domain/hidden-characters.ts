/**
 * What shows nothing but changes how its neighbours are read or compared: control
 * characters, marks that turn the direction of writing (UAX 9), and characters
 * that are drawn as nothing at all (UAX 44, Default_Ignorable_Code_Point). Pasted
 * along unseen, or put in to make one name look like another. Line ends and
 * spaces stay, and U+FE0F, which tells a picture from a letter.
 */
const HIDDEN = /\uFEFF|(?!\s|\uFE0F|[\u200B-\u200D]|\u17B4|\u17B5)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

/** Joiners and breaks without width have a meaning in Khmer and within pictures of several; between other letters none. */
const JOINERS = /((?:[\p{Script=Khmer}\p{Extended_Pictographic}]|\uFE0F)[\u200B-\u200D])|[\u200B-\u200D]/gu

/** A text as it can be seen: without hidden characters, but for those that Khmer and pictures need. */
export const visibleText = (text: string): string =>
  text.replace(HIDDEN, '').replace(JOINERS, (_, needed: string | undefined) => needed ?? '')
