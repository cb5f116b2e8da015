/**
 * The blanks that a text may carry, in braces: `{commune}`. `neighbour` and `neighbourZone` are of the place that
 * turned red or orange, in the texts for those beside it; `rumour`, `fact` and `factSource` come from whoever answers
 * a rumour. A part in double brackets, `[[Gọi {hotline}.]]`, is left out where a blank in it has nothing to fill it.
 */
export const BLANKS = [
  'commune',
  'district',
  'zone',
  'effectiveAt',
  'decision',
  'hotline',
  'localNote',
  'neighbour',
  'neighbourZone',
  'rumour',
  'fact',
  'factSource',
] as const
export type Blank = (typeof BLANKS)[number]
export type Fills = Partial<Record<Blank, string>>
